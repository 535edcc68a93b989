/** What the bot says to people of our own organization about their own time, in Dutch. */
import type { OwnTimeWords } from './words-own-time.en.ts'

export const ownTimeNl: OwnTimeWords = {
  whoAsked: {
    title: 'Wie naar u vroeg',
    none: 'De laatste tijd heeft niemand naar u gevraagd.',
    someone: 'Iemand',
    saw: { none: 'zag niets', availabilityOnly: 'zag alleen tijd', limitedDetails: 'zag tijd, onderwerp en locatie' },
    refused: 'kreeg niets te zien',
    about: (stretch) => `over ${stretch}`,
    more: (count) => `en nog ${count} eerdere`,
  },
  ownSharing: {
    title: 'Wat u zelf deelt',
    none: 'Niemand die mij vraagt krijgt iets van uw tijd te zien.',
    availabilityOnly: 'Wie mij vraagt ziet hoogstens wanneer u vrij of bezet bent, nooit onderwerp of locatie.',
    limitedDetails: 'Wie mij vraagt ziet wat uw agenda en de relaties toestaan.',
    text: 'U kunt minder delen dan uw agenda toestaat, nooit meer.',
  },
}
