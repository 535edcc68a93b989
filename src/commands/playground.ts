/** Starts the Microsoft 365 Agents Playground, a client much like Teams, for one person of one organization. */
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Child, startChild } from './child.ts'

export interface Playground {
  readonly child: Child
  /** The address to open; rejects when the Playground ends before it listens there. */
  readonly address: Promise<string>
}

interface Signed {
  readonly name: string
  /** which people there are and who is signed in: a YAML file */
  readonly config: string
  /** a free one: the Playground would silently take another */
  readonly port: number
  /** where the Playground may write its logs */
  readonly folder: string
  /** the address the bot takes messages at */
  readonly bot: string
  /** the person's, IANA; absent: this machine's */
  readonly timeZone?: string
  readonly opensBrowser: boolean
  /** comes last */
  readonly environment?: Readonly<Record<string, string>>
}

const cli = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')),
  'cli.js',
)

/** The Playground would listen on every network; whoever reaches it speaks for the person signed in. */
const onlyLoopback = `import net from 'node:net'
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest)
}`

/** The Playground's own switch stops its events; this also stops what the telemetry library in it sends by itself. */
const noTelemetry = JSON.stringify({ disableAppInsights: true, disableStatsbeat: true })

export function startPlayground(signed: Signed): Playground {
  mkdirSync(signed.folder, { recursive: true })
  const { port, bot } = signed
  const serviceUrl = `http://127.0.0.1:${port}/_connector`
  const child = startChild({
    name: signed.name,
    arguments: [
      ...['--import', `data:text/javascript,${encodeURIComponent(onlyLoopback)}`, cli, 'start', '--disable-telemetry'],
      ...['-e', bot, '-c', 'msteams', '-p', String(port), '--service-url', serviceUrl],
    ],
    folder: signed.folder,
    environment: environmentFor(signed),
  })
  const address = child.alive(child.saying(`Listening on ${port}`)).then(() => `http://localhost:${port}`)
  return { child, address }
}

function environmentFor(signed: Signed): NodeJS.ProcessEnv {
  return {
    ...process.env,
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: signed.config,
    M365_AGENTS_PLAYGROUND_LOGFILE: join(signed.folder, 'playground.log'),
    APPLICATIONINSIGHTS_CONFIGURATION_CONTENT: noTelemetry,
    ...(signed.timeZone ? { TZ: signed.timeZone } : {}),
    ...(signed.opensBrowser ? {} : { TEAMSAPPTESTER_BROWSER: 'none' }),
    ...signed.environment,
  }
}
