/** The composition root: settings, adapters, bot, doors. The only file that reads the environment; with sources.ts it picks the adapters. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { inspect } from 'node:util'
import { teamsFiles } from './adapters/files.teams.ts'
import { replaceOnThread } from './adapters/store.lowdb.thread.ts'
import type { PostgresStore } from './adapters/store.postgres.ts'
import { adapterFor, adapterWithoutCredentials } from './bot/adapter.ts'
import { deliverThrough } from './bot/proactive.ts'
import { rosterOfTeams } from './bot/roster.ts'
import { startRounds } from './bot/rounds.ts'
import { turnWith } from './bot/turn.ts'
import { allowedTenants, type Config, limitsOf, readConfig } from './config.ts'
import { openDoors } from './http.ts'
import { checkpointOnOutput, openKeptStore } from './kept-store.ts'
import { journalWithoutFloods } from './operate/journal-flood.ts'
import { openLog } from './operate/log.ts'
import { measured, measuredCalendar, measuredJournal } from './operate/measured.ts'
import { type Metrics, openMetrics } from './operate/metrics.ts'
import { openMetricsDoor } from './operate/metrics-door.ts'
import { readinessOf } from './operate/readiness.ts'
import { stopped } from './operate/stop.ts'
import { logOfTurns, watchedCall, watchedTurn } from './operate/turns.ts'
import { budgetsFor } from './policy/limits.ts'
import { OutsideError } from './ports.ts'
import { probesOf } from './source-probes.ts'
import { type Sources, sourcesFrom } from './sources.ts'
import { tabFor } from './tab.ts'

if (existsSync('.env')) process.loadEnvFile()
const read = readConfig(process.env)
if (read.kind === 'faults') {
  console.error(
    `Liaison cannot start. Please mend these settings (.env.example explains each):\n${read.faults.map((fault) => `  ${fault}`).join('\n')}`,
  )
  process.exit(1)
}
await start(read.config).catch((cause: unknown) => {
  console.error(`Liaison cannot start. ${inWords(cause)}`)
  process.exit(1)
})

async function start(config: Config): Promise<void> {
  const log = openLog(config.LIAISON_LOG)
  const warn = (message: string, cause?: unknown) => log.warn({ err: cause }, message)
  const clock = { now: () => Date.now() }
  const metrics = openMetrics()
  const teams = config.LIAISON_MODE === 'teams' ? config : undefined
  const settings = { ...config, teams }
  const sources = await sourcesFrom(settings, { fetch, clock, warn })
  const store = await openKeptStore(config, clock, warn, checkpointOnOutput, replaceOnThread())
  const limits = limitsOf(config)
  const tenants = teams && allowedTenants(teams)
  const refusedBy = (askerKey: string) => budgetsFor('refused', askerKey, limits)
  const journal = journalWithoutFloods(store.journal, refusedBy, clock, warn)
  const ports = {
    ...measuredPorts({ ...store, journal }, sources, metrics),
    clock,
    log: logOfTurns(log, metrics),
    files: teamsFiles(fetch, warn),
    newId: () => randomUUID(),
    limits,
    allowedTenants: tenants,
  }
  const readiness = readinessOf(probesOf({ settings, sources, store, fetch }), { now: () => performance.now(), warn })
  const metricsDoor = await openedMetricsDoor(config, metrics)
  const adapter = config.LIAISON_MODE === 'teams' ? adapterFor(config, tenants) : adapterWithoutCredentials()
  const state = { isStopping: false }
  const doors = openDoors({
    adapter,
    turn: watchedTurn(turnWith(ports), metrics),
    isLocal: config.LIAISON_MODE === 'local',
    readiness: async () => (state.isStopping ? { ready: false, states: { process: 'stopping' } } : readiness()),
    metrics,
    log,
    tab: await tabFor(config, ports, watchedCall(metrics)),
  })
  doors.listen(config.PORT, config.HOST, () => log.info(`listening on ${doors.url}`))
  const appId = config.LIAISON_MODE === 'teams' ? config.MicrosoftAppId : ''
  const endRounds = startRounds(ports, deliverThrough({ adapter, appId, clock, newId: ports.newId }))
  onceAskedToEnd(async () => {
    state.isStopping = true
    endRounds()
    metricsDoor?.close()
    return stopped({ ...endsOf(doors), closeStore: store.close, warn })
  })
}

/** What our adapters throw is written for people; of anything else it is told where it happened. */
function inWords(cause: unknown): string {
  const told = cause instanceof OutsideError ? cause.cause : cause
  return told instanceof Error && told.name === 'Error' ? told.message : inspect(told)
}

/** Asked a second time, it ends at once. */
function onceAskedToEnd(end: () => Promise<0 | 1>): void {
  let isEnding = false
  const asked = async () => {
    if (isEnding) process.exit(1)
    isEnding = true
    process.exit(await end())
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, asked)
}

function endsOf(doors: ReturnType<typeof openDoors>) {
  return {
    close: (done: () => void) => doors.close(done),
    closeIdle: () => doors.server.closeIdleConnections(),
    closeAll: () => doors.server.closeAllConnections(),
  }
}

/** Everything a turn asks of the outside, timed and counted. */
function measuredPorts(store: PostgresStore, { directory, tenants, calendar }: Sources, metrics: Metrics) {
  const people = [
    'findPeople',
    'nobodyCalled',
    'suggestPeople',
    'personById',
    'findGroups',
    'isMember',
    'countMembers',
    'members',
    'everybody',
    'isAdmin',
    'admins',
  ] as const
  return {
    ...store,
    relationships: measured('store', store.relationships, ['standing', 'change'], metrics),
    counters: measured('counters', store.counters, ['count'], metrics),
    journal: measuredJournal(store.journal, metrics),
    directory: measured('directory', directory, people, metrics),
    tenants: measured('tenants', tenants, ['tenantOf'], metrics),
    calendar: measuredCalendar(calendar, metrics),
    roster: measured('teams', { roster: rosterOfTeams() }, ['roster'], metrics).roster,
  }
}

async function openedMetricsDoor({ LIAISON_METRICS_PORT: port, LIAISON_METRICS_HOST: host }: Config, metrics: Metrics) {
  return port === undefined ? undefined : openMetricsDoor(metrics, port, host)
}
