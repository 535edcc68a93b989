/** Where `npm run import` and `npm run export` work: the store and the directory that the settings name, as whoever may start Liaison. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { ImportDesk } from '../administer.ts'
import { readConfig } from '../config.ts'
import { type Checkpoint, openKeptStore } from '../kept-store.ts'
import { personKey } from '../relationship/organization.ts'
import { sourcesFrom } from '../sources.ts'

/** Standard output is what was asked for. */
const checkpointOnErrors: Checkpoint = (seal) =>
  console.error(JSON.stringify({ checkpoint: seal, msg: 'journal checkpoint' }))

/** Prints what went wrong, and gives the exit code. A store on disk that Liaison holds open cannot be opened twice. */
export async function atDesk(work: (desk: ImportDesk) => Promise<number>): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile()
  const read = readConfig(process.env)
  if (read.kind === 'faults') {
    console.error(['Please mend these settings:', ...read.faults.map((fault) => `  ${fault}`)].join('\n'))
    return 2
  }
  const { config } = read
  const clock = { now: () => Date.now() }
  const warn = (message: string) => console.error(message)
  try {
    const teams = config.LIAISON_MODE === 'teams' ? config : undefined
    const { directory } = await sourcesFrom({ ...config, teams }, { fetch, clock, warn })
    const home = await directory.organization()
    const store = await openKeptStore(config, clock, warn, checkpointOnErrors)
    const by = { key: personKey(home.tenantId, 'command-line'), name: 'npm run import' }
    return await work({ ...store, by, home, clock, directory, newId: () => randomUUID() }).finally(() => store.close())
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}
