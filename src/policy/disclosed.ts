/** What leaves the program about one person, worked out once for equal permits over the same reading of a calendar. */
import type { Looked } from '../freebusy/entry.ts'
import { type Disclosure, disclose, type Grain } from './disclose.ts'
import type { Permit } from './permit.ts'

interface Kept {
  readonly permit: Permit
  readonly grain: Grain
  readonly disclosure: Disclosure
}

/** By reading: a new reading starts afresh, and a reading that is dropped takes its disclosure with it. */
const kept = new WeakMap<Looked, Kept>()

/** Permits are decided anew for each question; only what an equal permit disclosed of the same entries is remembered. */
export function disclosed(permit: Permit, looked: Looked, grain: Grain): Disclosure {
  const before = kept.get(looked)
  if (before?.grain === grain && isEqual(before.permit, permit)) return before.disclosure
  const disclosure = disclose(permit, looked, grain)
  kept.set(looked, { permit, grain, disclosure })
  return disclosure
}

/** The same person object (so the directory has not changed it), time and level. */
function isEqual(a: Permit, b: Permit): boolean {
  return (
    a.target === b.target &&
    a.level === b.level &&
    a.stretch.start === b.stretch.start &&
    a.stretch.end === b.stretch.end
  )
}
