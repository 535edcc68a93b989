/** The settings choose where people and calendars come from, and what is wrong with them is said before anything starts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { faultsOfSources, graphSettings, sourceSettings } from '../src/config-sources.ts'
import { issuePermit } from '../src/policy/permit.ts'
import { OutsideError } from '../src/ports.ts'
import { type SourceSettings, sourcesFrom } from '../src/sources.ts'
import { nine } from './calendar-promises.ts'
import { personAt } from './person.ts'

const id = '6f1d2a54-0000-4000-8000-000000000001'

test.each([
  [{ LIAISON_CALENDARS: 'graph' }, 0],
  [{ LIAISON_CALENDARS: 'url' }, 1],
  [{ LIAISON_CALENDARS: 'caldav' }, 1],
  [{ LIAISON_CALENDARS: 'url', LIAISON_CALENDAR_TABLE: 'calendars.json' }, 0],
  [{ LIAISON_CALENDARS: 'caldav', LIAISON_CALENDAR_URL: 'https://x/{address}/', LIAISON_CALDAV_USER: 'a' }, 1],
  [{ LIAISON_GRAPH_APP_ID: id }, 1],
  [{ LIAISON_GRAPH_APP_ID: id, LIAISON_GRAPH_CERTIFICATE: 'liaison.pem' }, 0],
])('%j has %i faults', (set, faults) => {
  expect(faultsOfSources(set)).toHaveLength(faults)
})

test.each([
  ['LIAISON_OUTSIDE_TIMEOUT', 'soon'],
  ['LIAISON_OUTSIDE_TIMEOUT', '0'],
  ['LIAISON_TIME_ZONE', 'Amsterdam'],
  ['LIAISON_GRAPH_URL', 'http://graph.microsoft.com/v1.0'],
  ['LIAISON_NEVER_VISIBLE_GROUP', 'Never visible'],
])('%s cannot be %j', (name, value) => {
  expect(z.object({ ...sourceSettings, ...graphSettings }).safeParse({ [name]: value }).success).toBe(false)
})

function dataWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-sources-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, contents] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(contents))
  return folder
}

const organization = { name: 'Contoso', tenantId: id, domains: ['contoso.com'], timeZone: 'Europe/Amsterdam' }
const asked: string[] = []
const tools = {
  fetch: async (input: string | URL | Request) => {
    asked.push(String(input))
    return new Response('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')
  },
  clock: { now: () => 0 },
  warn: () => undefined,
}

async function choosing(more: Partial<SourceSettings>) {
  asked.length = 0
  const data = dataWith({
    'directory.json': { organization },
    'table.json': { 'alice@contoso.com': 'https://192.0.2.1/a' },
  })
  const base = {
    LIAISON_DATA: data,
    LIAISON_DIRECTORY: 'file',
    LIAISON_CALENDARS: 'file',
    LIAISON_OUTSIDE_TIMEOUT: 2_000,
  } as const
  const sources = await sourcesFrom({ ...base, ...more, ...table(more, data) }, tools)
  const permit = issuePermit(personAt('alice@contoso.com'), { start: nine, end: nine + 1 }, 'availabilityOnly')
  return { sources, data, look: () => sources.calendar.entries(permit) }
}

const table = (more: Partial<SourceSettings>, data: string) =>
  more.LIAISON_CALENDAR_TABLE ? { LIAISON_CALENDAR_TABLE: join(data, more.LIAISON_CALENDAR_TABLE) } : {}

const graph = {
  LIAISON_HOME_TENANT: id,
  LIAISON_TIME_ZONE: 'Europe/Amsterdam',
  MicrosoftAppId: id,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppPassword: 'a secret',
  LIAISON_ADMINS: [id],
} as const

test('files are read from the data directory', async () => {
  const { sources, look } = await choosing({})
  expect(await sources.directory.organization()).toEqual(organization)
  expect(await look()).toEqual({ kind: 'unknown', because: 'there is no calendar file' })
  expect(asked).toEqual([])
})

test('with files the admins of the settings count beside those of the file', async () => {
  const { sources } = await choosing({ teams: graph })
  expect([await sources.directory.isAdmin(id.toUpperCase()), await sources.directory.isAdmin('somebody')]).toEqual([
    true,
    false,
  ])
  expect(await sources.directory.admins()).toContain(id.toLowerCase())
})

test('a directory that becomes one of another tenant makes nobody a colleague', async () => {
  const { sources, data } = await choosing({ teams: graph })
  const other = { organization: { ...organization, tenantId: id.replace('6', '7') }, admins: [id] }
  writeFileSync(join(data, 'directory.json'), JSON.stringify(other))
  await new Promise(setImmediate)
  await expect(sources.directory.organization()).rejects.toThrow(OutsideError)
  await expect(sources.directory.isAdmin(id)).rejects.toThrow(OutsideError)
})

test('calendars on the web are fetched from where the table says, if their host may be private', async () => {
  const settings = { LIAISON_CALENDARS: 'url', LIAISON_CALENDAR_TABLE: 'table.json' } as const
  expect((await (await choosing(settings)).look()).kind).toBe('unknown')
  expect(asked).toEqual([])
  expect((await (await choosing({ ...settings, LIAISON_CALENDAR_HOSTS: ['192.0.2.1'] })).look()).kind).toBe('known')
  expect(asked).toEqual(['https://192.0.2.1/a'])
})

test('a CalDAV server is asked at the address made for the person', async () => {
  const hosts = { LIAISON_CALENDAR_URL: 'https://192.0.2.2/{address}/', LIAISON_CALENDAR_HOSTS: ['192.0.2.2'] }
  const { look } = await choosing({ LIAISON_CALENDARS: 'caldav', ...hosts })
  expect((await look()).kind).toBe('unknown')
  expect(asked).toEqual(['https://192.0.2.2/alice%40contoso.com/'])
})

test('with Microsoft Graph admins on the list need no question, and tenants are looked up in public', async () => {
  const { sources } = await choosing({ LIAISON_DIRECTORY: 'graph', LIAISON_CALENDARS: 'graph', teams: graph })
  expect(await sources.directory.isAdmin(id)).toBe(true)
  await expect(sources.tenants.tenantOf('fabrikam.com')).rejects.toThrow('tenants')
  expect(asked).toEqual(['https://login.microsoftonline.com/fabrikam.com/v2.0/.well-known/openid-configuration'])
})

test.each([
  [
    'a pattern that lets an address choose the host',
    { LIAISON_CALENDARS: 'url', LIAISON_CALENDAR_URL: 'https://{domain}/{local}' },
  ],
  ['a table that is not there', { LIAISON_CALENDARS: 'url', LIAISON_CALENDAR_TABLE: 'no.json' }],
  ['a directory of another tenant', { teams: { ...graph, LIAISON_HOME_TENANT: id.replace('6', '7') } }],
  ['Graph without its settings', { LIAISON_CALENDARS: 'graph' }],
  ['Graph without a secret', { LIAISON_DIRECTORY: 'graph', teams: { ...graph, MicrosoftAppPassword: undefined } }],
] as const)('%s stops the start', async (_, settings) => {
  await expect(choosing(settings)).rejects.toThrow()
})
