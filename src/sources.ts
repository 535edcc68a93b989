/**
 * Where people, their time and partners' tenants come from: the adapters that the settings choose. Those that ask the outside are
 * loaded when they are chosen, since their libraries take megabytes.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { icsCalendar } from './adapters/calendar.ics.ts'
import { type AddressOf, addressesFrom, addressesLike } from './adapters/calendar-address.ts'
import type { Places } from './adapters/calendar-place.ts'
import { type DirectoryFile, fileDirectory, openDirectoryFile } from './adapters/directory.file.ts'
import type { Graph } from './adapters/graph.ts'
import type { GraphCredential } from './adapters/graph-token.ts'
import type { Fetch } from './adapters/http-answer.ts'
import type { Patience } from './adapters/patience.ts'
import { fileTenants } from './adapters/tenants.file.ts'
import type { Warn } from './adapters/warn.ts'
import { type Calendar, type Clock, type Directory, OutsideError, type Tenants } from './ports.ts'

/** Settings under their names in the environment, checked (config-sources.ts). */
export interface SourceSettings {
  readonly LIAISON_DATA: string
  readonly LIAISON_DIRECTORY: 'file' | 'graph'
  readonly LIAISON_CALENDARS: 'file' | 'graph' | 'url' | 'caldav'
  readonly LIAISON_OUTSIDE_TIMEOUT: number
  readonly LIAISON_CALENDAR_URL?: string
  readonly LIAISON_CALENDAR_TABLE?: string
  readonly LIAISON_CALENDAR_HOSTS?: readonly string[]
  readonly LIAISON_CALDAV_USER?: string
  readonly LIAISON_CALDAV_PASSWORD?: string
  /** only in teams mode */
  readonly teams?: TeamsSettings
}

interface TeamsSettings {
  readonly LIAISON_HOME_TENANT: string
  readonly LIAISON_TIME_ZONE: string
  readonly LIAISON_ADMINS?: readonly string[]
  readonly LIAISON_ADMIN_GROUP?: string
  readonly LIAISON_ADMIN_ROLE?: string
  readonly LIAISON_NEVER_VISIBLE_GROUP?: string
  readonly LIAISON_GRAPH_MAILBOX?: string
  readonly LIAISON_GRAPH_URL?: string
  readonly LIAISON_LOGIN_URL?: string
  readonly LIAISON_GRAPH_APP_ID?: string
  readonly LIAISON_GRAPH_SECRET?: string
  readonly LIAISON_GRAPH_CERTIFICATE?: string
  readonly MicrosoftAppId: string
  readonly MicrosoftAppType: 'SingleTenant' | 'UserAssignedMSI'
  readonly MicrosoftAppPassword?: string
  readonly CertificateThumbprint?: string
  readonly CertificatePrivateKey?: string
}

export interface Tools {
  readonly fetch: Fetch
  readonly clock: Clock
  readonly warn: Warn
}

export interface Sources {
  readonly directory: Directory
  readonly tenants: Tenants
  readonly calendar: Calendar
  /** where people or calendars come from it */
  readonly graph?: Graph
}

/** Rejects, saying what to mend, when a file that the settings name cannot be used. */
export async function sourcesFrom(settings: SourceSettings, tools: Tools): Promise<Sources> {
  const { LIAISON_DIRECTORY, LIAISON_CALENDARS, teams } = settings
  const usesGraph = LIAISON_DIRECTORY === 'graph' || LIAISON_CALENDARS === 'graph'
  const graphSource =
    usesGraph && teams ? { settings: teams, graph: await graphFrom(settings, teams, tools) } : undefined
  return {
    ...(await peopleFrom(settings, tools, graphSource)),
    calendar: await calendarFrom(settings, tools, graphSource),
    ...(graphSource ? { graph: graphSource.graph } : {}),
  }
}

async function patientlyFrom(settings: SourceSettings) {
  const { patientlyWith } = await import('./adapters/patience.ts')
  return patientlyWith(await patienceFrom(settings))
}

async function patienceFrom({ LIAISON_OUTSIDE_TIMEOUT: timeoutMs }: SourceSettings): Promise<Patience> {
  const { usualPatience } = await import('./adapters/patience.ts')
  return { ...usualPatience, timeoutMs }
}

interface GraphSource {
  readonly settings: TeamsSettings
  readonly graph: Graph
}

function required(graphSource: GraphSource | undefined): GraphSource {
  if (graphSource) return graphSource
  throw new Error('the settings of Microsoft Graph are missing')
}

async function peopleFrom(settings: SourceSettings, tools: Tools, graphSource: GraphSource | undefined) {
  if (settings.LIAISON_DIRECTORY === 'file') {
    const file = ofTenant(
      settings.teams?.LIAISON_HOME_TENANT,
      openDirectoryFile(join(settings.LIAISON_DATA, 'directory.json'), tools.warn),
    )
    const { LIAISON_ADMINS: listed, LIAISON_ADMIN_GROUP: group } = settings.teams ?? {}
    return { directory: fileDirectory(file, { listed, group }), tenants: fileTenants(file) }
  }
  const { graph, settings: own } = required(graphSource)
  const { graphDirectory } = await import('./adapters/directory.graph.ts')
  const { publicTenants } = await import('./adapters/tenants.public.ts')
  const directory = graphDirectory({
    graph,
    clock: tools.clock,
    tenantId: own.LIAISON_HOME_TENANT,
    timeZone: own.LIAISON_TIME_ZONE,
    admins: own.LIAISON_ADMINS ?? [],
    adminGroup: own.LIAISON_ADMIN_GROUP,
    adminRole: own.LIAISON_ADMIN_ROLE,
    neverVisibleGroup: own.LIAISON_NEVER_VISIBLE_GROUP,
  })
  const patiently = await patientlyFrom(settings)
  return { directory, tenants: publicTenants({ fetch: tools.fetch, patiently, url: own.LIAISON_LOGIN_URL }) }
}

/** The tenant whose people are ours is said once: a file of another one, perhaps an example's, makes nobody a colleague. */
function ofTenant(home: string | undefined, file: DirectoryFile): DirectoryFile {
  const ours = () => {
    const view = file()
    if (home === undefined || view.organization.tenantId === home.toLowerCase()) return view
    const because = 'directory.json: organization.tenantId is not LIAISON_HOME_TENANT'
    throw new OutsideError('directory', 'read', false, new Error(because))
  }
  ours()
  return ours
}

async function calendarFrom(
  settings: SourceSettings,
  tools: Tools,
  graphSource: GraphSource | undefined,
): Promise<Calendar> {
  const { clock, warn } = tools
  switch (settings.LIAISON_CALENDARS) {
    case 'file': {
      const log = (because: string, address: string) => warn(`the calendar of ${address} is unknown: ${because}`)
      return icsCalendar({ folder: join(settings.LIAISON_DATA, 'calendars'), log })
    }
    case 'graph': {
      const { graph, settings: own } = required(graphSource)
      const { graphCalendar } = await import('./adapters/calendar.graph.ts')
      return graphCalendar({ graph, clock, mailbox: own.LIAISON_GRAPH_MAILBOX })
    }
    case 'url': {
      const { urlCalendar } = await import('./adapters/calendar.url.ts')
      return urlCalendar({ places: await placesFrom(settings, tools), clock, addressOf: addressOfFrom(settings) })
    }
    case 'caldav':
      return davFrom(settings, tools)
  }
}

async function davFrom(settings: SourceSettings, tools: Tools): Promise<Calendar> {
  const { LIAISON_CALDAV_USER: user, LIAISON_CALDAV_PASSWORD: password } = settings
  const account = user && password ? { user, password } : undefined
  const { caldavCalendar } = await import('./adapters/calendar.caldav.ts')
  const places = await placesFrom(settings, tools)
  return caldavCalendar({ places, clock: tools.clock, addressOf: addressOfFrom(settings), account })
}

async function placesFrom(settings: SourceSettings, { fetch }: Tools): Promise<Places> {
  // local mode talks to nobody but this machine anyway
  const allowsLoopback = settings.teams === undefined
  const patience = await patienceFrom(settings)
  return { fetch, patience, allowedHosts: settings.LIAISON_CALENDAR_HOSTS, allowsLoopback }
}

function addressOfFrom({ LIAISON_CALENDAR_URL: pattern, LIAISON_CALENDAR_TABLE: path }: SourceSettings): AddressOf {
  if (path) return addressesFrom(z.record(z.string(), z.url()).parse(JSON.parse(readFileSync(path, 'utf8'))))
  const addressOf = addressesLike(pattern ?? '')
  if (typeof addressOf === 'function') return addressOf
  throw new Error(`LIAISON_CALENDAR_URL: ${addressOf.because}`)
}

async function graphFrom(settings: SourceSettings, teams: TeamsSettings, { fetch, clock }: Tools): Promise<Graph> {
  const { graph } = await import('./adapters/graph.ts')
  const { graphToken } = await import('./adapters/graph-token.ts')
  const url = teams.LIAISON_GRAPH_URL
  const token = graphToken({
    credential: credentialFrom(teams),
    clock,
    resource: url && new URL(url).origin,
    identity: teams.LIAISON_LOGIN_URL ? { authorityHost: teams.LIAISON_LOGIN_URL } : {},
  })
  return graph({ fetch, patiently: await patientlyFrom(settings), token, url })
}

/** A registration of its own for Graph if there is one, else the bot's. */
function credentialFrom(settings: TeamsSettings): GraphCredential {
  const { LIAISON_HOME_TENANT: tenantId, LIAISON_GRAPH_CERTIFICATE: certificatePath } = settings
  const clientId = settings.LIAISON_GRAPH_APP_ID ?? settings.MicrosoftAppId
  const { LIAISON_GRAPH_SECRET: own, MicrosoftAppPassword, CertificateThumbprint, CertificatePrivateKey } = settings
  if (certificatePath) return { kind: 'certificate', tenantId, clientId, certificatePath }
  if (own) return { kind: 'secret', tenantId, clientId, secret: own }
  if (settings.MicrosoftAppType === 'UserAssignedMSI') return { kind: 'managed-identity', clientId }
  if (CertificateThumbprint && CertificatePrivateKey) {
    const key = { thumbprint: CertificateThumbprint, privateKey: CertificatePrivateKey }
    return { kind: 'private-key', tenantId, clientId, ...key }
  }
  if (MicrosoftAppPassword) return { kind: 'secret', tenantId, clientId, secret: MicrosoftAppPassword }
  throw new Error('LIAISON_GRAPH_SECRET: is missing, and so is LIAISON_GRAPH_CERTIFICATE')
}
