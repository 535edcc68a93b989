/** What a promise of a store is, and a list to write them into. */
import type { Store } from '../src/adapters/store.memory.ts'

/** A store with nothing in it, for one test. */
export interface Opened {
  readonly store: string
  readonly open: () => Promise<Store>
}

export interface Kept {
  readonly promise: string
  readonly keeps: (opened: Pick<Opened, 'open'>) => Promise<void>
}

export function listOfPromises() {
  const promises: Kept[] = []
  return { promises, promise: (words: string, keeps: Kept['keeps']) => promises.push({ promise: words, keeps }) }
}
