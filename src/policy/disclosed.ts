/** What leaves the program about one person, worked out once for equal permits over the same look at a calendar. */
import type { Looked } from '../freebusy/entry.ts'
import { type Disclosure, disclose, type Grain } from './disclose.ts'
import type { Permit } from './permit.ts'

interface Kept {
  readonly permit: Permit
  readonly grain: Grain
  readonly disclosure: Disclosure
}

/** By what the calendar said: once that is another one, or forgotten, so is what followed from it. */
const kept = new WeakMap<Looked, Kept>()

/** The permit is decided anew for each question; that equal ones disclose the same of the same entries is all that is remembered. */
export function disclosed(permit: Permit, looked: Looked, grain: Grain): Disclosure {
  const before = kept.get(looked)
  if (before?.grain === grain && isEqual(before.permit, permit)) return before.disclosure
  const disclosure = disclose(permit, looked, grain)
  kept.set(looked, { permit, grain, disclosure })
  return disclosure
}

/** Of the same person as the directory describes them now, for the same time, at the same level. */
function isEqual(a: Permit, b: Permit): boolean {
  return (
    a.target === b.target &&
    a.level === b.level &&
    a.stretch.start === b.stretch.start &&
    a.stretch.end === b.stretch.end
  )
}
