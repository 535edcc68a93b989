/** What the bot says to people of our own organization about their own time, in English. */
import type { ShownText } from './shown-text.ts'

export const ownTimeEn = {
  whoAsked: {
    title: 'Who asked about you',
    none: 'Nobody has asked about you lately.',
    someone: 'Somebody',
    saw: { none: 'saw nothing', availabilityOnly: 'saw time only', limitedDetails: 'saw time, subject and location' },
    refused: 'was told nothing',
    about: (stretch: string) => `about ${stretch}`,
    more: (count: number) => `and ${count} earlier ${count === 1 ? 'one' : 'ones'}`,
  },
  whoSees: {
    me: 'Who can see you',
    them: (name: ShownText) => `Who can see ${name}`,
    ask: { me: 'who can see me?', them: (who: string) => `who can see ${who}?` },
    colleagues: 'Colleagues',
    first: (count: number, all: number) => `The first ${count} of ${all} partners:`,
    moreDomains: (count: number) => `${count} more`,
    private: 'Of what is marked private everybody sees the time only.',
    none: 'No partner sees anything: no relationship that is on reaches this far.',
    stopped: 'All sharing is stopped at the moment: no partner sees anything.',
    nothing: {
      me: 'Nobody sees anything: your calendar, or what you told me, shares nothing.',
      them: 'Nobody sees anything: their calendar, or what they told me, shares nothing.',
    },
    hidden: {
      me: 'Nobody sees anything: you are hidden from the address lists.',
      them: 'Nobody sees anything: they are hidden from the address lists.',
    },
  },
  ownSharing: {
    title: 'Your own sharing',
    none: 'Nothing of your time is shown to anybody who asks me.',
    availabilityOnly: 'Whoever asks me sees at most when you are free or taken, never subjects or locations.',
    limitedDetails: 'Whoever asks me sees what your calendar and the relationships allow.',
    text: 'You can share less than your calendar allows, never more.',
  },
}

export type OwnTimeWords = typeof ownTimeEn
