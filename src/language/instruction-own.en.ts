/** What anybody may tell the bot in English: hello, help, and what concerns their own time. */
import type { Phrases } from './phrase.ts'

export const ownEnglish: readonly Phrases[] = [
  {
    says: [
      'help',
      '?',
      'help me',
      'commands',
      'what can you do',
      'what can i do',
      'how does this work',
      'what can i ask',
      'who can i ask about',
      'what can i see',
      'what may i see',
    ],
    means: () => ({ kind: 'help' }),
  },
  {
    says: [
      'hi',
      'hello',
      'hey',
      'hi there',
      'hello there',
      'good morning',
      'good afternoon',
      'good evening',
      'good day',
    ],
    means: () => ({ kind: 'greeting' }),
  },
  {
    says: [
      'thanks',
      'thank you',
      'thank you very much',
      'thanks a lot',
      'many thanks',
      'thx',
      'cheers',
      'great, thanks',
    ],
    means: () => ({ kind: 'thanks' }),
  },
  {
    says: [
      'who asked about me',
      'who has asked about me',
      'who is asking about me',
      "who's asking about me",
      'who looked at my calendar',
      'who looked me up',
    ],
    means: () => ({ kind: 'who-asked' }),
  },
  {
    says: [
      'who can see me',
      'who can see my time',
      'who can see my calendar',
      'who can see my free/busy',
      'who sees me',
      'who sees my time',
      'who sees my calendar',
      'which partners can see me',
      'which partners can see my time',
      'which partners can see my calendar',
      'which organizations can see me',
      'what can partners see of me',
      'what do partners see of me',
      'what do i share',
    ],
    means: () => ({ kind: 'who-sees' }),
  },
  {
    says: [
      'share nothing of mine',
      'share nothing',
      'share nothing about me',
      'hide my calendar',
      'hide my time',
      "don't share my time",
      'do not share my time',
    ],
    means: () => ({ kind: 'own-sharing', most: 'none' }),
  },
  {
    says: ['share my time only', 'share only my time', 'share my times only', 'only share my time'],
    means: () => ({ kind: 'own-sharing', most: 'availabilityOnly' }),
  },
  {
    says: ['share as my calendar allows', 'share what my calendar allows', 'share as my calendar permits'],
    means: () => ({ kind: 'own-sharing', most: 'limitedDetails' }),
  },
]
