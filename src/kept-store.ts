/** Everything we keep, where the settings say: in PostgreSQL for many replicas, else in files for this one. */
import { memoryCounters } from './adapters/counters.memory.ts'
import type { Seal } from './adapters/journal.seal.ts'
import type { ReplaceFile } from './adapters/store.lowdb.disk.ts'
import { openStore } from './adapters/store.lowdb.ts'
import type { PostgresStore } from './adapters/store.postgres.ts'
import { memoryTopics } from './adapters/topics.memory.ts'
import type { Warn } from './adapters/warn.ts'
import type { Clock } from './ports.ts'

export interface StoreSettings {
  readonly LIAISON_DATA: string
  readonly DATABASE_URL?: string
  readonly LIAISON_JOURNAL_KEY?: string
  readonly LIAISON_JOURNAL_DAYS?: number
}

export type Checkpoint = (seal: Seal) => void

/** Written beside the log, whatever its level: only these show that a journal was cut off at its end. */
export const checkpointOnOutput: Checkpoint = (seal) =>
  console.log(JSON.stringify({ checkpoint: seal, msg: 'journal checkpoint' }))

export async function openKeptStore(
  { DATABASE_URL, LIAISON_DATA, LIAISON_JOURNAL_KEY: key, LIAISON_JOURNAL_DAYS: days }: StoreSettings,
  clock: Clock,
  warn: Warn,
  checkpoint: Checkpoint,
  replace?: ReplaceFile,
): Promise<PostgresStore> {
  const keepMs = days === undefined ? undefined : days * 86_400_000
  if (DATABASE_URL) {
    if (!key)
      warn('Without LIAISON_JOURNAL_KEY the journal in PostgreSQL has no seals: changes made to it would not show')
    // With files the driver need not be loaded.
    const { openPostgresStore } = await import('./adapters/store.postgres.ts')
    return openPostgresStore(DATABASE_URL, clock, warn, key ? { key, checkpoint } : undefined, keepMs)
  }
  const store = await openStore(LIAISON_DATA, clock, warn, { ofSettings: key, checkpoint, keepMs }, replace)
  return { ...store, counters: memoryCounters(clock), topics: memoryTopics() }
}
