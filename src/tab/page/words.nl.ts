/** What the page itself says, in Dutch; cards come with words of their own. */
import type { Words } from './words.en.ts'

export const nl: Words = {
  title: 'Organisatierelaties',
  outsideTeams: 'Deze pagina is gemaakt voor Microsoft Teams. Voeg Liaison daar toe en open het tabblad.',
  tools: 'Hulpmiddelen',
  newRelationship: 'Nieuwe relatie',
  check: 'Controleren',
  history: 'Geschiedenis',
  importFile: 'Bestand importeren',
  exportAs: 'Exporteren',
  formats: { json: 'JSON, zoals in Exchange', powershell: 'PowerShell-script', xtap: 'Toegangsbeleid tussen tenants' },
  help: 'Help',
  ask: 'Vraag Liaison iets of geef een opdracht',
  askExample: 'is Alice dinsdag vrij? · zet Fabrikam uit · waarom kan pia@fabrikam.com alice@contoso.com niet zien',
  send: 'Verzenden',
  list: 'Alle relaties',
  search: 'Zoek op naam of domein',
  sharing: 'Delen',
  sharings: { any: 'Alle', on: 'Aan', off: 'Uit' },
  shown: 'Wat u opende',
  back: 'Terug naar alle relaties',
  nothingShown: 'Nog niets geopend',
  nothingShownText: 'Kies links een relatie, maak een nieuwe, of vraag hierboven iets.',
  loading: 'Een ogenblik…',
  again: 'Opnieuw proberen',
  request: (id) => `Voor wie Liaison beheert: aanvraag ${id}`,
  download: (name) => `${name} bewaren`,
  faults: {
    'sign-in':
      'Liaison kon niet vaststellen wie u bent. Deze pagina is voor mensen van de organisatie die Liaison beheert.',
    offline: 'Liaison is nu niet bereikbaar. Er gaat niets verloren: probeer het opnieuw.',
    'too-large': 'Dit bestand is groter dan 16 MB. Exporteer minder relaties tegelijk.',
    later: 'Er ging bij ons iets mis, en er is niets gedaan wat niet is gezegd. Probeer het opnieuw.',
  },
}
