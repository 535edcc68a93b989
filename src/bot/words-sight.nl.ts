/** What the bot says about who gains and who loses sight by a change, in Dutch. */
import type { SightWords } from './words-sight.en.ts'

const people = (count: number) => `${count} ${count === 1 ? 'persoon' : 'personen'}`

export const sightNl: SightWords = {
  title: 'Wie meer en wie minder ziet',
  facts: {
    before: 'Eerst',
    after: 'Daarna',
    gain: 'Zien\u00a0meer',
    lose: 'Zien\u00a0minder',
    appearing: 'Nu\u00a0te\u00a0zien',
    vanishing: 'Uit\u00a0zicht',
  },
  nobody: 'Niemand ziet iets.',
  nobodyBecause: (because) => `Niemand ziet iets: ${because}.`,
  sees: (domains, level, whom) => `Mensen bij ${domains} zien ${level.toLowerCase()} van ${whom}.`,
  everyone: (organization, count) => `iedereen bij ${organization} (${people(count)})`,
  everyoneUncounted: (organization) => `iedereen bij ${organization} (hoeveel, kan de adreslijst niet zeggen)`,
  group: (group, count) => `de leden van ${group} (${people(count)})`,
  groupUncounted: (group) => `de leden van ${group} (wie dat zijn, kan de adreslijst nu niet zeggen)`,
  begin: (domains, level) => `Mensen bij ${domains}: ${level.toLowerCase()}, eerst niets.`,
  end: (domains) => `Mensen bij ${domains}: niets meer.`,
  instead: (domains, after, before) =>
    `Mensen bij ${domains}: ${after.toLowerCase()} in plaats van ${before.toLowerCase()}.`,
  moreDomains: (count) => `nog ${count} domeinen`,
  morePeople: (count) => `nog ${count}`,
  some: (names) => `${names}, en misschien meer: hoeveel, kan de adreslijst niet zeggen.`,
  unknown: 'Wie en hoeveel, kan de adreslijst niet zeggen.',
  nothing: 'Niemand gaat meer of minder zien.',
  stopped: 'Al het delen is nu gestopt: dit geldt zodra het wordt hervat.',
  owners: 'Van ieder van hen zien partners nooit meer dan diens eigen agenda toestaat.',
}
