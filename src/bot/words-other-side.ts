/** The message for the partner's admin, in both languages: plain text, with every value filled in. */
import type { Language } from '../language/question.ts'

export interface OtherSide {
  /** our organization, and the name of the relationship */
  readonly home: string
  readonly partner: string
  readonly domains: string
  readonly tenants: string
  readonly level: string
  readonly scope: string
  /** absent: no last day */
  readonly expires?: string
  readonly ourDomains: string
  readonly ourTenant: string
  /** one line of Exchange Online PowerShell */
  readonly command: string
  readonly sender: string
}

interface Words {
  readonly title: (name: string) => string
  readonly hint: string
  readonly label: string
  readonly mail: string
  readonly subject: (home: string, partner: string) => string
  readonly body: (values: OtherSide) => string
}

const en: Words = {
  title: (name) => `The other side of ${name}`,
  hint: 'This is what their administrator has to know and do. Copy it, or open it as a mail, and attach the app package, liaison.zip.',
  label: 'Message for their administrator',
  mail: 'Open as a mail',
  subject: (home, partner) => `Free/busy times between ${home} and ${partner}`,
  body: (values) => `Hello,

${values.home} shares free/busy times with your organization through Liaison, in Microsoft Teams.

What your people see: ${values.level}
Whose time: ${values.scope}
Who may ask: people with an address at ${values.domains}
Signed in to: ${values.tenants} (guests are refused)
${values.expires ? `Holds through: ${values.expires}\n` : ''}
What you need to do:
1. In the Teams admin center, under Teams apps > Manage apps, upload the attached liaison.zip and allow it for those people.
2. They add it in Teams and ask, for example: is Alice free on Tuesday?

If you want to share your own times with us too, this is your side in Exchange Online PowerShell:
${values.command}
Our domains: ${values.ourDomains}
Our tenant: ${values.ourTenant}

Kind regards,
${values.sender}`,
}

const nl: Words = {
  title: (name) => `De andere kant van ${name}`,
  hint: 'Dit moet hun beheerder weten en doen. Kopieer het, of open het als mail, en voeg het app-pakket liaison.zip bij.',
  label: 'Bericht voor hun beheerder',
  mail: 'Als mail openen',
  subject: (home, partner) => `Beschikbaarheid tussen ${home} en ${partner}`,
  body: (values) => `Hallo,

${values.home} deelt beschikbaarheid met uw organisatie via Liaison, in Microsoft Teams.

Wat uw mensen zien: ${values.level}
Wiens tijd: ${values.scope}
Wie mag vragen: mensen met een adres bij ${values.domains}
Aangemeld bij: ${values.tenants} (gasten worden geweigerd)
${values.expires ? `Geldt tot en met: ${values.expires}\n` : ''}
Wat u moet doen:
1. Upload in het Teams-beheercentrum, bij Teams-apps > Apps beheren, de bijgevoegde liaison.zip en sta de app toe voor die mensen.
2. Zij voegen de app toe in Teams en vragen bijvoorbeeld: is Alice dinsdag vrij?

Wilt u ook uw eigen tijden met ons delen, dan is dit uw kant in Exchange Online PowerShell:
${values.command}
Onze domeinen: ${values.ourDomains}
Onze tenant: ${values.ourTenant}

Met vriendelijke groet,
${values.sender}`,
}

const words: Readonly<Record<Language, Words>> = { en, nl }

export const otherSideWordsFor = (language: Language): Words => words[language]
