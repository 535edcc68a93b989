/** What the bot says about who gains and who loses sight by a change, in English. */
import type { ShownText } from './shown-text.ts'

const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`

export const sightEn = {
  title: 'Who gains and who loses sight',
  facts: {
    before: 'Before',
    after: 'After',
    gain: 'See\u00a0more',
    lose: 'See\u00a0less',
    appearing: 'Now\u00a0seen',
    vanishing: 'Unseen\u00a0now',
  },
  nobody: 'Nobody sees anything.',
  nobodyBecause: (because: string) => `Nobody sees anything: ${because}.`,
  sees: (domains: string, level: string, whom: string) => `People at ${domains} see ${level.toLowerCase()} of ${whom}.`,
  everyone: (organization: ShownText, count: number) => `everyone in ${organization} (${people(count)})`,
  everyoneUncounted: (organization: ShownText) => `everyone in ${organization} (the directory cannot say how many)`,
  group: (group: ShownText, count: number) => `the members of ${group} (${people(count)})`,
  groupUncounted: (group: ShownText) => `the members of ${group} (the directory cannot say who they are now)`,
  begin: (domains: string, level: string) => `People at ${domains}: ${level.toLowerCase()}, nothing before.`,
  end: (domains: string) => `People at ${domains}: nothing any more.`,
  instead: (domains: string, after: string, before: string) =>
    `People at ${domains}: ${after.toLowerCase()} instead of ${before.toLowerCase()}.`,
  moreDomains: (count: number) => `${count} more domains`,
  morePeople: (count: number) => `${count} more`,
  some: (names: string) => `${names}, and maybe more: the directory cannot say how many.`,
  unknown: 'The directory cannot say who or how many.',
  nothing: 'Nobody gains and nobody loses sight.',
  stopped: 'All sharing is stopped at the moment: this counts once it is resumed.',
  owners: 'Partners never see more of anybody than that person’s own calendar permits.',
}

export type SightWords = typeof sightEn
