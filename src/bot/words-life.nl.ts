/** What the bot says about relationships that end, wait for a review, or want mending, in Dutch. */
import type { LifeWords } from './words-life.en.ts'

const inDays = (days: number) => (days === 0 ? 'vandaag' : days === 1 ? 'morgen' : `over ${days} dagen`)

export const lifeNl: LifeWords = {
  ends: (name, days) => `${name} eindigt ${inDays(days)}`,
  endsText: (day) => `${day} is de laatste dag. Daarna zien mensen daar niets meer.`,
  review: (name, days) => `${name} moet ${inDays(days)} worden herzien`,
  reviewText: (day) =>
    `De relatie zou uiterlijk ${day} opnieuw worden bekeken. Ze blijft gelden tot iemand haar wijzigt.`,
  instead: 'U krijgt dit omdat de eigenaar niet te bereiken is.',
  extend: 'Een jaar verlengen',
  reviewed: 'Herzien, over een jaar weer',
  keep: 'Laten zoals het is',
}
