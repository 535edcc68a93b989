/** What the bot says to admins about moving relationships in and out, in Dutch. */
import type { ShownText } from './shown-text.ts'
import type { ExchangeWords } from './words-exchange.en.ts'

const relaties = (aantal: number) => `${aantal} ${aantal === 1 ? 'relatie' : 'relaties'}`

export const exchangeNl: ExchangeWords = {
  how: {
    title: 'Relaties uit Exchange importeren',
    lines: [
      'In PowerShell: Get-OrganizationRelationship | ConvertTo-Json, of Format-List. JSON is beter: een lijst kapt lange rijen domeinen af.',
      'Plak het resultaat hier achter het woord **importeer**, of voeg het toe als bestand.',
      'U krijgt eerst een plan. Er verandert niets voordat u het toepast.',
    ],
  },
  unreadable: {
    title: 'Ik kan die import niet lezen',
    empty: 'Er staan geen relaties in.',
    'cut-off': 'Het houdt midden in de tekst op: er ontbreekt een deel. Van het deel dat er is, is niets overgenomen.',
    'not-json': 'Het begint als JSON en is het niet. Misschien is het onderweg veranderd: voeg het toe als bestand.',
    'not-exchange': 'Ik vind er geen organisatierelaties in, niet als JSON en niet als lijst.',
    'too-big': 'Het is groter dan ik in een chat aanneem. Gebruik de opdracht npm run import op de server.',
    unchanged: 'Er is niets veranderd.',
  },
  file: {
    title: 'Ik kan dat bestand niet ophalen',
    elsewhere: 'Het staat niet waar Teams bestanden van een chat bewaart, dus ik blijf eraf.',
    'too-big': 'Het is groter dan 32 MB. Gebruik de opdracht npm run import op de server.',
    unreachable: 'Teams gaf het me niet. Voeg het zo meteen opnieuw toe.',
  },
  plan: {
    title: (aantal: number) => `Importplan voor ${relaties(aantal)}`,
    counts: { create: 'Nieuw', change: 'Gewijzigd', skip: 'Al zo', cannot: 'Kan niet worden overgenomen' },
    moved: 'Er is iets veranderd sinds u het plan zag, dus er is niets toegepast. Dit is het plan zoals het nu is.',
    starts: (aantal: number) =>
      `${aantal} daarvan ${aantal === 1 ? 'zou' : 'zouden'} gaan delen zodra u toepast, als de tenants van de domeinen bekend zijn. U kunt die uitgezet overnemen.`,
    nothing: 'Er is niets te doen.',
    until: (tijd: string) => `Er verandert niets voordat u toepast. Het plan geldt tot ${tijd}.`,
    page: (pagina: number, paginas: number) => `Pagina ${pagina} van ${paginas}`,
    states: { create: 'nieuw', change: 'gewijzigd', skip: 'al zo', cannot: 'kan niet', starts: 'zou delen' },
    unnamed: 'Zonder naam',
    off: 'uit',
    noSharing: 'deelt niets',
    groupMissing: (naam: ShownText) => `groep ${naam} niet gevonden: toont niemand`,
    madeByExchange: 'door Exchange zelf gemaakt, voor hybride gebruik of een organisatie met meerdere tenants',
    differs: {
      name: 'naam',
      domains: 'domeinen',
      enabled: 'aan of uit',
      freeBusy: 'delen van beschikbaarheid',
      level: 'niveau',
      scope: 'wiens tijd',
      more: 'eigenaar, reden of datums',
      carried: 'velden die voor Exchange worden bewaard',
    },
    changes: (lijst: string) => `Wijzigt: ${lijst}`,
    leavesOut: (lijst: string) => `Valt eruit: ${lijst}.`,
    leavesOutSuspended:
      'Wat geschorst is, komt met importeren niet terug: verwerp dit plan en bevestig eerst de nieuwe tenant, als u dat wilt.',
    cannot: {
      'name-missing': () => 'De relatie heeft geen naam.',
      'name-too-long': () => 'De naam is langer dan 64 tekens.',
      'domains-missing': () => 'Er staan geen domeinen in.',
      'domains-too-many': () => 'Er staan meer dan 238 domeinen in.',
      'domains-cut-short': () =>
        'De domeinen zijn afgekapt (…). Exporteer met ConvertTo-Json, of zet eerst $FormatEnumerationLimit op -1.',
      'only-tenants': () => 'Er staan alleen tenants in, geen maildomein; hier zou niemand overeenkomen.',
      'domain-invalid': (waarde: ShownText) => `“${waarde}” is geen domein.`,
      'domain-own': (waarde: ShownText) => `${waarde} is een domein van onze eigen organisatie.`,
      'domain-public': (waarde: ShownText) => `${waarde} is van een openbare mailprovider.`,
      'domain-taken': (waarde: ShownText, ander: ShownText) => `${waarde} staat al in ${ander}.`,
      'name-taken': (_waarde: ShownText, ander: ShownText) => `Er is al een andere relatie die ${ander} heet.`,
      'double-name': (_waarde: ShownText, ander: ShownText) =>
        `Dit en ${ander} gaan over dezelfde relatie; welke telt?`,
      'double-domain': (waarde: ShownText, ander: ShownText) =>
        `${waarde} staat ook in ${ander} van dezelfde import; welke telt?`,
      'level-unknown': (waarde: ShownText) => `Ik ken het niveau “${waarde}” niet.`,
      'yes-or-no': (waarde: ShownText) => `Dat is geen ja en geen nee: ${waarde}`,
    },
    apply: 'Toepassen',
    applyOff: 'Toepassen, uitgezet',
    drop: 'Plan weggooien',
  },
  applied: {
    title: 'De import is toegepast',
    created: (aantal: number) => `${relaties(aantal)} gemaakt.`,
    changed: (aantal: number) => `${relaties(aantal)} gewijzigd.`,
    off: (aantal: number) =>
      `${aantal} daarvan ${aantal === 1 ? 'staat' : 'staan'} uit: zet ${aantal === 1 ? 'de relatie' : 'ze'} aan wanneer u zover bent.`,
    pins: 'De tenants van nieuwe domeinen worden opgezocht. Tot die tijd komt daar niemand mee overeen.',
    repeated: 'Het was al toegepast; er is niets dubbel gedaan.',
    nothing: 'Er was niets te doen.',
  },
  beyond: {
    title: 'Wat Exchange ermee doet, en ik niet',
    'made-by-exchange': () =>
      'Exchange heeft de relatie gemaakt, voor hybride gebruik of een organisatie met meer tenants, en gaat af op een eigen kopie: wat u hier wijzigt, verandert alleen mijn antwoorden.',
    tenants: (value) => `Er staan tenants in (${value}). Ik kijk alleen naar e-maildomeinen.`,
    'mailbox-moves': () => 'Postvakken mogen ermee worden verplaatst. Ik verplaats er geen.',
    addresses: (value) =>
      `Er staat in waar de Exchange van de partner is (${value}). Daar vraag ik nooit iets: wat uw mensen van de partner zien, kan ik niet veranderen.`,
    'mail-tips': () => 'De partner krijgt er e-mailtips mee. Die geef ik niet.',
    photos: () => 'De partner ziet er foto’s mee. Die toon ik niet.',
    'delivery-reports': () => 'De partner kan er bezorgrapporten mee volgen. Die heb ik niet.',
    archive: () => 'Er gaan archieven mee open. Die open ik niet.',
    kept: 'Dit alles blijft bewaard en komt bij exporteren weer mee. Wijzigen doet u in Exchange.',
  },
  noPlan: {
    title: 'Er is geen importplan om toe te passen',
    text: 'Een plan geldt een half uur, en voor de beheerder die het maakte. Importeer opnieuw voor een nieuw plan.',
  },
  dropped: { title: 'Het plan is weggegooid', text: 'Er is niets veranderd.' },
  which: {
    title: 'Alle relaties exporteren als wat?',
    json: 'JSON, zoals in Exchange',
    powershell: 'PowerShell-script',
    xtap: 'Toegangsbeleid tussen tenants',
  },
  exported: {
    title: (aantal: number) => `${relaties(aantal)} geëxporteerd`,
    text: {
      json: 'De velden van Get-OrganizationRelationship. U kunt het hier weer importeren.',
      powershell: 'Een script voor Exchange. Het maakt wat er niet is en wijzigt wat er is; het verwijdert niets.',
      xtap: 'Aanvragen aan Microsoft Graph voor het toegangsbeleid tussen tenants, in de volgorde om ze te sturen.',
    },
    label: 'Selecteer alles en kopieer',
    tooLong: (naam: string) => `Het is te lang voor een kaart en komt daarom als het bestand ${naam}.`,
    file: (naam: string) => `Mag ik ${naam} in uw OneDrive zetten?`,
    saved: (naam: string) => `${naam} staat in uw OneDrive`,
    declined: 'Er is niets opgeslagen.',
    failed: 'OneDrive nam het bestand niet aan. Exporteer het opnieuw.',
    notMoved: 'Staat er niet in',
    more: (aantal: number) => `en nog ${aantal}`,
    because: {
      off: 'deelt op dit moment niets',
      'no-tenant': (domein: ShownText) => `de tenant van ${domein} is niet bekend`,
      suspended: (domein) => `${domein} is geschorst, omdat de tenant ervan is gewijzigd`,
      'all-suspended': (domeinen) =>
        `het delen: in de export staat dat uit, omdat alle domeinen ervan geschorst zijn (${domeinen})`,
      expired: (day) => `het delen: in de export staat dat uit, omdat de laatste dag ${day} was`,
      'last-day-untold': (day) => `de laatste dag (${day}): Exchange deelt tot iemand het uitzet`,
      'group-not-found': (groep: ShownText) => `groep ${groep} is niet gevonden`,
      'two-levels': (tenant: ShownText) => `tenant ${tenant} heeft twee niveaus; kies er eerst een`,
      'mail-tips-group': (group) => `e-mailtips: welke groep van ons ${group} is, weet ik niet`,
      'mail-tips-level': (level) => `e-mailtips: het niveau ${level} ken ik niet`,
      'two-mail-tips-levels': (tenant) => `e-mailtips: tenant ${tenant} heeft twee niveaus; kies er eerst een`,
      'no-last-day': (day) => `de laatste dag (${day}): het beleid laat toe tot iemand het weghaalt`,
      'no-counterpart': (fields) => `${fields}: zoiets heeft het beleid niet`,
    },
  },
}
