/** What the bot says about relationships that end, wait for a review, or want mending, in English. */
import type { ShownText } from './shown-text.ts'

const inDays = (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`)

export const lifeEn = {
  ends: (name: ShownText, days: number) => `${name} ends ${inDays(days)}`,
  endsText: (day: string) => `${day} is its last day. After that people there see nothing.`,
  review: (name: ShownText, days: number) => `${name} is to be reviewed ${inDays(days)}`,
  reviewText: (day: string) => `It was to be looked at again by ${day}. It goes on until somebody changes it.`,
  instead: 'You get this because its owner cannot be reached.',
  extend: 'Extend by a year',
  reviewed: 'Reviewed, again in a year',
  keep: 'Keep as it is',
}

export type LifeWords = typeof lifeEn
