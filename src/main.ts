/** The composition root: settings, adapters, bot, doors. The only file that reads the environment; with sources.ts it picks the adapters. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import pino from 'pino'
import { memoryCounters } from './adapters/counters.memory.ts'
import { openStore } from './adapters/store.lowdb.ts'
import { openPostgresStore, type PostgresStore } from './adapters/store.postgres.ts'
import { memoryTopics } from './adapters/topics.memory.ts'
import type { Warn } from './adapters/warn.ts'
import { adapterFor, adapterWithoutCredentials } from './bot/adapter.ts'
import { deliverThrough } from './bot/proactive.ts'
import { rosterOfTeams } from './bot/roster.ts'
import { startRounds } from './bot/rounds.ts'
import { turnWith } from './bot/turn.ts'
import { type Config, readConfig } from './config.ts'
import { openDoors } from './http.ts'
import type { Limits } from './policy/limits.ts'
import type { Clock } from './ports.ts'
import { sourcesFrom } from './sources.ts'
import { tabFor } from './tab.ts'

if (existsSync('.env')) process.loadEnvFile()
const read = readConfig(process.env)
if (read.kind === 'faults') {
  console.error(
    `Liaison cannot start. Please mend these settings (.env.example explains each):\n${read.faults.map((fault) => `  ${fault}`).join('\n')}`,
  )
  process.exit(1)
}
await start(read.config)

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.LIAISON_LOG, timestamp: pino.stdTimeFunctions.isoTime })
  const warn = (message: string, cause?: unknown) => log.warn({ err: cause }, message)
  const clock = { now: () => Date.now() }
  const teams = config.LIAISON_MODE === 'teams' ? config : undefined
  const sources = sourcesFrom({ ...config, teams }, { fetch, clock, warn })
  const store = await openedStore(config, clock, warn)
  const ports = {
    ...store,
    clock,
    log,
    ...sources,
    roster: rosterOfTeams(),
    newId: () => randomUUID(),
    limits: limitsIn(config),
  }
  const turn = turnWith(ports)
  const adapter = config.LIAISON_MODE === 'teams' ? adapterFor(config) : adapterWithoutCredentials()
  const tab = tabFor(config, ports, log)
  const isLocal = config.LIAISON_MODE === 'local'
  const doors = openDoors({ adapter, turn, isLocal, readiness: async () => ({}), log, tab })
  doors.listen(config.PORT, config.HOST, () => log.info(`listening on ${doors.url}`))
  const appId = config.LIAISON_MODE === 'teams' ? config.MicrosoftAppId : ''
  const endRounds = startRounds(ports, deliverThrough({ adapter, appId, clock, newId: ports.newId }))
  const stop = () => {
    endRounds()
    doors.close(async () => {
      await store.close()
      process.exit(0)
    })
    doors.server.closeAllConnections()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

/** Everything we keep: in PostgreSQL for many replicas, else in files for this one. */
async function openedStore({ DATABASE_URL, LIAISON_DATA }: Config, clock: Clock, warn: Warn): Promise<PostgresStore> {
  if (DATABASE_URL) return openPostgresStore(DATABASE_URL, clock, warn)
  const store = await openStore(LIAISON_DATA, clock, warn)
  return { ...store, counters: memoryCounters(clock), topics: memoryTopics() }
}

function limitsIn(config: Config): Limits {
  return {
    questionsPerHour: config.LIAISON_QUESTIONS_PER_HOUR,
    targetsPerDay: config.LIAISON_TARGETS_PER_DAY,
    unresolvedPerHour: config.LIAISON_UNRESOLVED_PER_HOUR,
    organizationFactor: config.LIAISON_ORGANIZATION_FACTOR,
  }
}
