/** The machine-readable copy of an answer, built field by field: it holds nothing that the card does not show. */
import type { Answer } from '../answer.ts'
import type { DisclosedBlock, Disclosure, Verdict } from '../policy/disclose.ts'
import type { Interval } from '../time/interval.ts'
import { plain } from './shown-text.ts'

export type Availability = Extract<Answer, { kind: 'availability' }>

/** ISO 8601 in UTC. */
interface Stretch {
  readonly start: string
  readonly end: string
}

interface BusyStretch extends Stretch {
  readonly status: DisclosedBlock['status']
  /** only at limitedDetails */
  readonly subject?: string
  readonly location?: string
}

interface PersonValue {
  readonly name: string
  readonly address: string
  readonly level: Disclosure['level']
  readonly verdict: Verdict
  readonly busy: readonly BusyStretch[]
  readonly free: readonly Stretch[]
}

export type Value =
  | {
      readonly kind: 'availability'
      readonly asked: Stretch & { readonly timeZone: string }
      readonly people: readonly PersonValue[]
      readonly common: readonly Stretch[]
    }
  | { readonly kind: 'refused' }
  | { readonly kind: 'clarify'; readonly about: 'who' | 'when'; readonly choices: readonly string[] }
  | { readonly kind: 'not-understood' }

/** `most`: how many characters of a subject or a location the card shows. */
export function copyOf(answer: Pick<Availability, 'asked' | 'people' | 'common'>, most: number): Value {
  return {
    kind: 'availability',
    asked: { ...iso(answer.asked), timeZone: answer.asked.timeZone },
    people: answer.people.map((person) => personValue(person, most)),
    common: answer.common.map(iso),
  }
}

function personValue(person: Disclosure, most: number): PersonValue {
  return {
    name: plain(person.name),
    address: plain(person.address),
    level: person.level,
    verdict: person.verdict,
    busy: person.busy.map((block) => ({ ...iso(block), status: block.status, ...details(person, block, most) })),
    free: person.free.map(iso),
  }
}

/** Checked once more against the level: a subject that came here by mistake goes no further. */
export function details({ level }: Pick<Disclosure, 'level'>, block: DisclosedBlock, most: number) {
  if (level !== 'limitedDetails' || !most) return {}
  const subject = plain(block.subject ?? '', most)
  const location = plain(block.location ?? '', most)
  return { ...(subject && { subject }), ...(location && { location }) }
}

function iso({ start, end }: Interval): Stretch {
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() }
}
