/** What the bot says to admins about relationships, in Dutch: the terms of the admin centre. */
import type { AdminWords } from './words-admin.en.ts'

const people = (count: number) => `${count} ${count === 1 ? 'persoon' : 'mensen'}`

export const adminNl: AdminWords = {
  progress: (step, steps) => `Stap ${step} van ${steps}`,
  editing: (name) => `${name} bewerken`,
  making: 'Nieuwe organisatierelatie',
  soFar: 'Tot nu toe',
  fields: {
    name: 'Naam van de relatie',
    domains: 'Domeinen om mee te delen',
    freeBusy: 'Beschikbaarheidsinformatie van de agenda delen',
    level: 'Niveau van beschikbaarheidsinformatie',
    scope: 'Wiens tijd mag worden gezien',
    group: 'Beveiligingsgroep',
    expires: 'Geldt tot en met (mag leeg)',
    reviewBy: 'Uiterlijk herzien op (mag leeg)',
    owner: 'Eigenaar (mag leeg)',
    reason: 'Reden (mag leeg)',
  },
  more: 'Data, eigenaar en reden',
  me: 'Ik',
  ownerExample: 'Collega: naam, adres of “ik”',
  facts: {
    name: 'Naam',
    domains: 'Domeinen',
    freeBusy: 'Beschikbaarheid',
    level: 'Zij zien',
    scope: 'Wiens tijd',
    changed: 'Laatst gewijzigd',
    expires: 'Geldt tot en met',
    reviewBy: 'Uiterlijk herzien',
    owner: 'Eigenaar',
    reason: 'Reden',
  },
  questions: {
    name: 'Hoe heet de relatie?',
    domains: 'Met welke domeinen wilt u delen?',
    freeBusy: 'Beschikbaarheidsinformatie van de agenda delen?',
    level: 'Hoeveel mogen zij zien?',
    scope: 'Wiens tijd mogen zij zien?',
    review: 'Klopt dit?',
  },
  hints: {
    name: 'Een naam die u herkent, bijvoorbeeld die van de partner. Hoogstens 64 tekens.',
    domains:
      'Het deel na de @ in hun adressen, bijvoorbeeld fabrikam.com. Meer dan één: met komma’s, spaties of elk op een regel.',
    freeBusy: 'Met “nee” blijft de relatie bestaan en laat zij niets zien.',
    level: 'De eigenaar van een agenda kan altijd minder toestaan dan u hier, nooit meer.',
    scope: 'Iedereen, of de leden van één beveiligingsgroep, ook van groepen daarin.',
    review: 'Er wordt niets gedeeld voordat u opslaat.',
    form: 'Dezelfde regels als stap voor stap. Er wordt niets gedeeld voordat u opslaat.',
  },
  typed: {
    name: 'U kunt de naam ook als bericht typen.',
    domains: 'U kunt ze ook als bericht typen.',
    freeBusy: 'U kunt ook **ja** of **nee** typen.',
    level: 'U kunt ook **alleen tijd** of **tijd, onderwerp en locatie** typen.',
    scope: 'U kunt ook **iedereen** typen, of een deel van de naam van de groep.',
    review: 'U kunt ook **opslaan**, **terug** of **annuleren** typen.',
  },
  moreHelp: {
    name: 'Elke relatie heeft een eigen naam; hoofdletters maken geen verschil. Typ **terug** voor de vorige stap, **annuleren** om alles weg te gooien.',
    domains:
      'Een domein moet precies overeenkomen: subdomeinen zijn aparte domeinen. Ik zoek op bij welke Microsoft Entra-tenant elk domein hoort; alleen mensen van die tenant tellen mee. Openbare maildomeinen zoals outlook.com kunnen niet.',
    freeBusy: 'Beschikbaarheidsinformatie vertelt wanneer mensen vrij of bezet zijn. Hoeveel daarvan kiest u hierna.',
    level:
      'Alleen tijd: vrij, voorlopig, bezet of afwezig. Tijd, onderwerp en locatie: ook die twee, behalve bij privé-afspraken. Deelnemers en inhoud worden nooit getoond.',
    scope: 'Is de groep later niet te vinden, dan wordt niemand getoond totdat zij er weer is.',
    review: 'Het plaatje is een verzonnen dag, zoals iemand bij de partner die zou zien.',
  },
  yes: 'Ja',
  no: 'Nee',
  everyone: (organization) => `Iedereen bij ${organization}`,
  oneGroup: 'De leden van één beveiligingsgroep',
  groupLabel: 'Deel van de naam van de groep',
  groupChoice: 'Welke beveiligingsgroep?',
  groupOf: (group) => `Leden van ${group}`,
  groupCount: (count) => people(count),
  required: {
    name: 'Geef een naam.',
    domains: 'Geef ten minste één domein.',
    freeBusyEnabled: 'Kies ja of nee.',
    level: 'Kies een niveau.',
    scope: 'Kies wie.',
    group: 'Kies een groep.',
  },
  problems: {
    'name-missing': () => 'Geef de relatie een naam.',
    'name-too-long': () => 'Die naam is langer dan 64 tekens. Kies een kortere.',
    'name-taken': (value) => `Er is al een relatie die “${value}” heet. Kies een andere naam.`,
    'domains-missing': () => 'Geef ten minste één domein, bijvoorbeeld fabrikam.com.',
    'domains-too-many': () => 'Een relatie bevat hoogstens 238 domeinen. Maak een andere voor de rest.',
    'domain-invalid': (value) =>
      `“${value}” is geen domein. Schrijf alleen het deel na de @, bijvoorbeeld fabrikam.com.`,
    'domain-own': (value) => `${value} is een domein van onze eigen organisatie. Noem alleen die van de partner.`,
    'domain-public': (value) =>
      `${value} is van een openbare mailprovider: iedereen kan daar een adres hebben. Noem een domein van de partner zelf.`,
    'domain-taken': (value, other) =>
      `${value} staat al in de relatie ${other}. Een domein kan maar in één relatie staan: laat het hier weg, of haal het daar weg.`,
    'yes-or-no': () => 'Antwoord met ja of nee.',
    'level-missing': () => 'Kies “alleen tijd” of “tijd, onderwerp en locatie”.',
    'scope-missing': () => 'Kies iedereen, of noem een beveiligingsgroep.',
    'group-not-found': (value) =>
      `Ik vond geen beveiligingsgroep met “${value}” in de naam. Probeer een ander deel ervan.`,
    'group-ambiguous': (value) => `Er zijn meer beveiligingsgroepen met “${value}” in de naam. Kies er een.`,
    'date-invalid': (value) => `“${value}” is geen datum. Schrijf bijvoorbeeld 2026-12-31.`,
    'date-past': (value) => `${value} is voorbij. Kies vandaag of later.`,
    'owner-not-found': (value) => `Ik vond niemand van ons die “${value}” heet. Probeer het adres.`,
    'owner-ambiguous': (value) => `Meer mensen van ons heten “${value}”. Geef het adres.`,
    'reason-too-long': () => 'Die reden is langer dan 500 tekens. Maak hem korter.',
  },
  moved: 'Die kaart was verouderd; er is niets door gewijzigd. Zo staat het er nu voor.',
  change: 'Wijzig één ding',
  mistakes: 'Nog niet opgeslagen. Verbeter wat hieronder is aangegeven; de rest is bewaard.',
  pins: {
    pinned: (tenant) => `hoort bij ${tenant}`,
    'not-found': 'geen Microsoft Entra-tenant gevonden, dus geldt voor niemand',
    'not-looked-up': 'tenant nog niet opgezocht, dus geldt voorlopig voor niemand',
    suspended: 'hoort nu bij een andere tenant: gestopt tot u het nakijkt',
  },
  tenant: (id) => `tenant ${id}`,
  moreDomains: (count) => `en nog ${count}`,

  preview: {
    title: 'Wat een partner zou zien',
    example: 'Een verzonnen dag:',
    nothing: 'Niets: een partner krijgt te horen dat er niets wordt gedeeld.',
    subjects: { meeting: 'Projectoverleg', private: '', call: 'Gesprek met een leverancier' },
    places: { meeting: 'Kamer 4.12', private: '', call: '' },
    privateKept: 'Van privé-afspraken is nooit meer te zien dan de tijd.',
    bar: 'Een verzonnen dag zoals een partner die zou zien',
  },

  states: {
    on: '✓ Aan',
    off: '✕ Uit: er wordt niets gedeeld',
    noSharing: '✕ Aan, maar beschikbaarheid delen staat uit: er wordt niets gedeeld',
    unmatched: '✕ Aan, maar geen domein ligt vast op een tenant: de relatie geldt voor niemand',
    expired: '✕ Verlopen: er wordt niets gedeeld',
    stopped: '✕ Al het delen is gestopt: er wordt niets gedeeld',
  },
  stateWords: {
    on: 'aan',
    off: 'uit',
    noSharing: 'deelt niets',
    unmatched: 'geldt voor niemand',
    expired: 'verlopen',
    stopped: 'gestopt',
  },
  changedAt: (when, version) => `${when} (versie ${version})`,
  saved: {
    created: (name) => `${name} is gemaakt`,
    changed: (name) => `${name} is gewijzigd`,
    createdText:
      'De relatie geldt vanaf nu. Mensen daar kunnen vragen stellen zodra zij Liaison in hun Teams hebben toegevoegd.',
    changedText: 'Dit geldt vanaf nu.',
    repeated: 'Het was al opgeslagen; er is niets dubbel gedaan.',
  },
  turned: {
    on: (name) => `${name} staat aan`,
    off: (name) => `${name} staat uit`,
    onText: 'Er wordt weer gedeeld zoals afgesproken.',
    offText: 'Vanaf nu wordt er niets gedeeld. Al het andere blijft bewaard.',
  },
  cancelled: {
    title: 'Weggegooid',
    text: 'Er is niets opgeslagen en niets gewijzigd.',
  },
  draftOpen: {
    title: 'U bent nog met een andere bezig',
    text: (name) => `“${name}” is niet af. Wilt u daarmee verder, of weggooien en opnieuw beginnen?`,
    unnamed: 'Een relatie zonder naam is niet af. Wilt u daarmee verder, of weggooien en opnieuw beginnen?',
    editing: (name) => `Uw wijzigingen van ${name} zijn niet opgeslagen. Wilt u daarmee verder, of ze weggooien?`,
  },
  draftGone: {
    title: 'Deze kaart is verouderd',
    text: 'Waar hij bij hoort is afgerond, weggegooid, of langer dan zeven dagen blijven liggen. Er is niets gedaan.',
  },
  nothingOpen: {
    title: 'Er is niets om mee verder te gaan',
    text: 'U maakt of bewerkt op dit moment geen relatie.',
  },
  list: {
    title: (total) => (total === 1 ? '1 organisatierelatie' : `${total} organisatierelaties`),
    until: (day: string) => `geldt tot en met ${day}`,
    found: (total) =>
      total === 0
        ? 'Geen organisatierelatie past'
        : total === 1
          ? '1 organisatierelatie past'
          : `${total} organisatierelaties passen`,
    open: (name) => `Toon ${name}`,
    none: 'Nog geen organisatierelaties',
    noneText: 'Maak de eerste: stap voor stap, of op één formulier.',
    page: (page, pages) => `Pagina ${page} van ${pages}`,
    choose: 'Bekijk er een',
    stopped: 'Al het delen is op dit moment gestopt: geen partner ziet iets.',
  },
  remove: {
    title: (name) => `${name} verwijderen?`,
    text: 'Mensen daar zien vanaf dan niets meer. Wilt u alleen een tijd stoppen, zet de relatie dan uit.',
    removed: (name) => `${name} is verwijderd`,
    removedText: 'Er wordt niets meer met hen gedeeld. De relatie wordt 30 dagen bewaard.',
    kept: (name) => `${name} blijft`,
    keptText: 'Er is niets gewijzigd.',
  },
  unknownName: {
    title: (name) => `Er is geen relatie die “${name}” heet`,
    near: 'Bedoelt u een van deze?',
    show: (name) => `toon “${name}”`,
    text: 'Bekijk ze allemaal met **relaties**.',
  },
  stale: {
    title: 'Iemand heeft dit intussen gewijzigd',
    text: 'Uw wijziging is niet opgeslagen. Vergelijk de twee en bewerk de relatie opnieuw.',
    gone: 'De relatie is intussen verwijderd. Uw wijziging is niet opgeslagen.',
    now: 'Zoals het nu is',
    yours: 'Zoals u het wilde',
  },
  stop: {
    ask: 'Al het delen stoppen?',
    askText:
      'Geen partner ziet iets totdat u het hervat. De relaties blijven zoals ze zijn; collega’s kunnen blijven vragen.',
    done: 'Al het delen is gestopt',
    doneText: 'Elke partner wordt geweigerd totdat u het hervat.',
    askResume: 'Delen hervatten?',
    askResumeText: 'Partners zien dan weer wat hun relatie toestaat.',
    resumed: 'Delen staat weer aan',
    resumedText: 'Partners zien wat hun relatie toestaat.',
    stillStopped: 'Delen blijft gestopt',
    stillOn: 'Delen blijft aan',
  },
  notAdmin: {
    title: 'Dat kunnen alleen beheerders',
    text: 'Uw beheerders gaan over de relaties. U kunt mij wel naar iemands tijd vragen.',
  },
  colleaguesOnly: {
    title: 'Dat is voor mensen van onze eigen organisatie',
    text: 'U kunt mij naar iemands tijd vragen.',
  },
}
