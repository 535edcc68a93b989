/** What the bot says to people of our own organization about their own time, in English. */
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
  ownSharing: {
    title: 'Your own sharing',
    none: 'Nothing of your time is shown to anybody who asks me.',
    availabilityOnly: 'Whoever asks me sees at most when you are free or taken, never subjects or locations.',
    limitedDetails: 'Whoever asks me sees what your calendar and the relationships allow.',
    text: 'You can share less than your calendar allows, never more.',
  },
}

export type OwnTimeWords = typeof ownTimeEn
