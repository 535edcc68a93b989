/** Shows what the partner's admin has to be told, to copy or to send as a mail. */
import type { Outcome } from '../administer.ts'
import { fill } from './cards.ts'
import type { Reader } from './reader.ts'
import { button, type Reply } from './reply.ts'
import { plain, shown, spoken } from './shown-text.ts'
import { dateText, scopeText } from './terms-facts.ts'
import { adminWordsFor, wordsFor } from './words.ts'
import { type OtherSide, otherSideWordsFor } from './words-other-side.ts'

type Outcomes = Extract<Outcome, { kind: 'other-side' }>

export function otherSideReply(outcome: Outcomes, to: Reader): Reply {
  const words = otherSideWordsFor(to.language)
  const { relationship, home } = outcome
  const message = words.body(valuesOf(outcome, to))
  const subject = words.subject(plain(home.name), plain(relationship.name))
  const title = words.title(shown(relationship.name))
  const speak = spoken(`${title}. ${words.hint}`)
  const show = { kind: 'show' as const, relationship: relationship.id, operation: to.operationId }
  const card = fill('other-side', {
    language: to.language,
    speak,
    title,
    hint: words.hint,
    label: words.label,
    message,
    mail: words.mail,
    url: `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message)}`,
    actions: [button(wordsFor(to.language).buttons.show, show)],
  })
  return { card, summary: speak }
}

/** As many as a mail program takes in an address. */
const mostDomains = 10

function valuesOf({ relationship, home, sender }: Outcomes, to: Reader): OtherSide {
  const { name, domains, level, scope, expires } = relationship
  const words = adminWordsFor(to.language)
  const tenants = domains.flatMap(({ pin }) =>
    pin.kind === 'pinned' ? [plain(pin.name ?? words.tenant(pin.tenantId))] : [],
  )
  const more = domains.length > mostDomains ? [words.moreDomains(domains.length - mostDomains)] : []
  return {
    home: plain(home.name),
    partner: plain(name),
    domains: [...domains.slice(0, mostDomains).map((domain) => domain.name), ...more].join(', '),
    tenants: [...new Set(tenants)].slice(0, mostDomains).join(', ') || '…',
    level: wordsFor(to.language).levels[level],
    scope: plain(spoken(scopeText(scope, to))),
    ...(expires === undefined ? {} : { expires: dateText(expires, to) }),
    ourDomains: home.domains.join(', '),
    ourTenant: home.tenantId,
    command: `New-OrganizationRelationship -Name ${quoted(plain(home.name, 64))} -DomainNames ${home.domains.map(quoted).join(',')} -Enabled $true -FreeBusyAccessEnabled $true -FreeBusyAccessLevel AvailabilityOnly`,
    sender: plain(sender),
  }
}

/** PowerShell ends a single-quoted string at U+2018 to U+201B too; each is doubled. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`
}
