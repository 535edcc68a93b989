/** What was drawn of an answer asked for twice is kept, and given again for an answer that says the same in every part. */
import { LRUCache } from 'lru-cache'
import type { Question } from '../language/question.ts'
import type { Availability } from './answer-value.ts'
import type { Place } from './moments.ts'
import type { Reply } from './reply.ts'

/** All that a drawing follows from; of the question that is what was wanted, not how it was said. */
export interface Drawable extends Omit<Availability, 'question'> {
  readonly question: Pick<Question, 'ask' | 'minutes'>
  readonly place: Place
}

interface Drawn {
  readonly of: Drawable
  readonly reply: Reply
}

/** One answer for each wording of a question: people ask about the same days again and again. */
const kept = new LRUCache<string, Drawn>({ max: 500 })
/** The latest wordings. Most answers are wanted once, and what is kept costs more to clear away than what is let go at once. */
const wanted = new LRUCache<string, true>({ max: 500 })

/** What `draw` gives, which may look at nothing but the drawable, or gave before. */
export function drawingOf(answer: Availability, to: Place, draw: (of: Drawable) => Reply): Reply {
  const { language, locale, timeZone } = to
  const { ask, minutes } = answer.question
  const of = { place: { language, locale, timeZone }, ...answer, question: { ask, minutes } }
  const key = wordingOf(of)
  const before = kept.get(key)
  if (before && isSame(before.of, of)) return before.reply
  const reply = draw(of)
  if (wanted.has(key)) kept.set(key, { of, reply })
  else wanted.set(key, true)
  return reply
}

/** Cheap, and different where people ask in turn about different things; what is behind it is compared whole. */
function wordingOf({ asked, people, assumed, question, place }: Drawable): string {
  const parts = [place.language, place.locale, place.timeZone, question.ask, question.minutes, asked.start, asked.end]
  for (const { address, level } of people) parts.push(address, level)
  for (const assumption of assumed) if ('said' in assumption) parts.push(assumption.said)
  return parts.join('\n')
}

/** Of values as JSON has them. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!isObject(a) || !isObject(b)) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
