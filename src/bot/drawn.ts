/** Keeps the drawing of an answer that was asked for twice, and gives it again for an answer that is equal in every part. */
import { LRUCache } from 'lru-cache'
import type { Question } from '../language/question.ts'
import type { Availability } from './answer-value.ts'
import type { Place } from './moments.ts'
import type { Reply } from './reply.ts'

/** Everything a drawing depends on; of the question only what was wanted, not how it was said. */
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
/** Wordings asked for lately. Most are asked for only once, and keeping those drawings costs more than letting them go. */
const wanted = new LRUCache<string, true>({ max: 500 })

/** What `draw` gives, or gave before for an equal drawable; `draw` may look at nothing else. */
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

/** A cheap key that tells most questions apart; whether two drawables are really equal is compared in full. */
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
