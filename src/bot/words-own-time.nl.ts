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
  whoSees: {
    me: 'Wie u kan zien',
    them: (name) => `Wie ${name} kan zien`,
    ask: { me: 'wie kan mij zien?', them: (who) => `wie kan ${who} zien?` },
    colleagues: 'Collega’s',
    first: (count, all) => `De eerste ${count} van ${all} partners:`,
    moreDomains: (count) => `nog ${count}`,
    private: 'Van wat privé is ziet iedereen alleen de tijd.',
    none: 'Geen partner ziet iets: er is geen relatie die aan staat en zo ver reikt.',
    stopped: 'Al het delen is op dit moment gestopt: geen partner ziet iets.',
    nothing: {
      me: 'Niemand ziet iets: uw agenda, of wat u mij vertelde, deelt niets.',
      them: 'Niemand ziet iets: hun agenda, of wat ze mij vertelden, deelt niets.',
    },
    hidden: {
      me: 'Niemand ziet iets: u staat niet in de adreslijsten.',
      them: 'Niemand ziet iets: deze persoon staat niet in de adreslijsten.',
    },
  },
  ownSharing: {
    title: 'Wat u zelf deelt',
    none: 'Niemand die mij vraagt krijgt iets van uw tijd te zien.',
    availabilityOnly: 'Wie mij vraagt ziet hoogstens wanneer u vrij of bezet bent, nooit onderwerp of locatie.',
    limitedDetails: 'Wie mij vraagt ziet wat uw agenda en de relaties toestaan.',
    text: 'U kunt minder delen dan uw agenda toestaat, nooit meer.',
  },
}
