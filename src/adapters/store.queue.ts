/** One write at a time: changes that wait while the disk is busy are tried together and share the next write. */
import { allTables, type Tables } from './store.tables.ts'

interface Waiting {
  /** tries the change; what it gives back is for whoever waits */
  readonly attempt: () => () => void
  readonly fail: (cause: unknown) => void
}

/** Runs `attempt` against the tables and resolves with its result once `write` has confirmed everything it tried. */
export type Commit = <Result>(attempt: (tables: Tables) => Result) => Promise<Result>

/**
 * When `write` fails, everybody who shared it is told and the tables are as they were.
 * An attempt that tries nothing costs no write.
 */
export function commitsTo(tables: Tables, write: () => Promise<void>): Commit & { idle(): Promise<void> } {
  let waiting: Waiting[] = []
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    await Promise.resolve()
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await commitGroup(tables, group, write)
    }
    running = undefined
  }

  const commit: Commit = (attempt) =>
    new Promise((resolve, fail) => {
      waiting.push({ attempt: () => resolve.bind(undefined, attempt(tables)), fail })
      running ??= run()
    })
  return Object.assign(commit, { idle: async () => running })
}

async function commitGroup(tables: Tables, group: readonly Waiting[], write: () => Promise<void>): Promise<void> {
  const attempted = group.flatMap(({ attempt, fail }) => {
    try {
      return [{ succeed: attempt(), fail }]
    } catch (cause) {
      fail(cause)
      return []
    }
  })
  try {
    if (allTables(tables).some((table) => table.tried.size > 0)) await write()
    for (const table of allTables(tables)) table.keep()
    for (const { succeed } of attempted) succeed()
  } catch (cause) {
    for (const table of allTables(tables)) table.forget()
    for (const { fail } of attempted) fail(cause)
  }
}
