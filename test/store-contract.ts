/** What `ports.ts` and `journal.ts` say of what we keep, as promises for each store to keep: one list, whatever is behind the ports. */
import type { Clock } from '../src/ports.ts'
import { now } from './kept.ts'
import { promisesOfJournals } from './store-contract-journal.ts'
import { promisesOfTheRest } from './store-contract-kept.ts'
import { promisesOfRelationships } from './store-contract-relationships.ts'
import { promisesOfSeveral } from './store-contract-several.ts'
import type { Kept, Opened } from './store-promise.ts'

const promises = [...promisesOfRelationships, ...promisesOfSeveral, ...promisesOfTheRest, ...promisesOfJournals]

/** Every promise for every store. */
export function promisesOf(stores: readonly Opened[]): readonly (Kept & Opened)[] {
  return stores.flatMap((opened) => promises.map((kept) => ({ ...opened, ...kept })))
}

export const clockOfPromises: Clock = { now: () => now }
