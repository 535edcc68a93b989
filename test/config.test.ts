/** Settings that are wrong stop the start with one message that lists every fault. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allowedTenants, limitsOf, readConfig, settingNames } from '../src/config.ts'
import { withSecrets } from '../src/config-secrets.ts'
import { defaultLimits } from '../src/policy/limits.ts'

const id = '11111111-1111-4111-8111-111111111111'
const complete = {
  MicrosoftAppId: id,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: id,
  MicrosoftAppPassword: 'secret',
  LIAISON_HOME_TENANT: id,
  LIAISON_ADMINS: `${id}, ${id}`,
}

function faultsIn(environment: Record<string, string | undefined>): readonly string[] {
  const read = readConfig(environment)
  return read.kind === 'faults' ? read.faults : []
}

test('teams mode is the default, and complete settings are enough', () => {
  expect(readConfig(complete)).toMatchObject({
    kind: 'config',
    config: { LIAISON_MODE: 'teams', PORT: 3978, LIAISON_ADMINS: [id, id] },
  })
})

test('local mode needs nothing and listens on loopback', () => {
  expect(readConfig({ LIAISON_MODE: 'local' })).toMatchObject({
    kind: 'config',
    config: { HOST: '127.0.0.1', LIAISON_DATA: './data' },
  })
})

test('every missing setting of teams mode is listed at once', () => {
  const names = faultsIn({}).map((fault) => fault.split(':')[0])
  expect(names.sort()).toEqual([
    'LIAISON_ADMINS',
    'LIAISON_HOME_TENANT',
    'MicrosoftAppId',
    'MicrosoftAppPassword',
    'MicrosoftAppTenantId',
    'MicrosoftAppType',
  ])
})

const faults: [string, Record<string, string | undefined>, RegExp][] = [
  ['an unknown mode', { LIAISON_MODE: 'prod' }, /LIAISON_MODE/],
  [
    'a misspelt app type, which the SDK would take for MultiTenant',
    { ...complete, MicrosoftAppType: 'SingleTennant' },
    /MicrosoftAppType/,
  ],
  ['MultiTenant', { ...complete, MicrosoftAppType: 'MultiTenant' }, /MicrosoftAppType/],
  ['no credential', { ...complete, MicrosoftAppPassword: undefined }, /MicrosoftAppPassword/],
  ['a blank credential', { ...complete, MicrosoftAppPassword: ' ' }, /MicrosoftAppPassword/],
  [
    'half a certificate',
    { ...complete, MicrosoftAppPassword: undefined, CertificateThumbprint: 'x' },
    /MicrosoftAppPassword/,
  ],
  ['a password with a managed identity', { ...complete, MicrosoftAppType: 'UserAssignedMSI' }, /MicrosoftAppPassword/],
  ['an app id that is no GUID', { ...complete, MicrosoftAppId: 'liaison' }, /MicrosoftAppId/],
  ['an admin that is no GUID', { ...complete, LIAISON_ADMINS: 'ada@contoso.com' }, /LIAISON_ADMINS/],
  [
    'an allowed tenant that is no GUID',
    { ...complete, LIAISON_ALLOWED_TENANTS: 'fabrikam.com' },
    /LIAISON_ALLOWED_TENANTS/,
  ],
  ['nobody to administer', { ...complete, LIAISON_ADMINS: undefined }, /LIAISON_ADMINS/],
  ['a misspelt name', { ...complete, LIAISON_ADMIN: id }, /LIAISON_ADMIN: there is no such setting/],
  ['a name in another case', { ...complete, MICROSOFTAPPID: id }, /did you mean MicrosoftAppId/],
  ['a port that is none', { LIAISON_MODE: 'local', PORT: '99999' }, /PORT/],
  ['local mode open to the network', { LIAISON_MODE: 'local', HOST: '0.0.0.0' }, /HOST/],
  ['local mode with Graph', { LIAISON_MODE: 'local', LIAISON_CALENDARS: 'graph' }, /LIAISON_CALENDARS/],
]

test.each(faults)('%s is a fault', (_, environment, expected) => {
  expect(faultsIn(environment).join('\n')).toMatch(expected)
})

test('tenants are allowed all, or those that are named and our own', () => {
  const allowed = (set: object) => {
    const read = readConfig({ ...complete, ...set })
    return read.kind === 'config' && read.config.LIAISON_MODE === 'teams' ? allowedTenants(read.config) : 'no settings'
  }
  expect(allowed({})).toBeUndefined()
  expect(allowed({ LIAISON_ALLOWED_TENANTS: ' ' })).toBeUndefined()
  const fabrikam = 'ABCDEF01-2222-4222-8222-222222222222'
  expect(allowed({ LIAISON_ALLOWED_TENANTS: fabrikam })).toEqual(new Set([id, fabrikam.toLowerCase()]))
})

test('a certificate stands in for a password', () => {
  const settings = {
    ...complete,
    MicrosoftAppPassword: undefined,
    CertificateThumbprint: 'x',
    CertificatePrivateKey: 'y',
  }
  expect(readConfig(settings).kind).toBe('config')
})

const file = { ...complete, MicrosoftAppPassword: undefined, MicrosoftAppPassword_FILE: '/run/secrets/password' }

test('an empty setting is not set, beside a file and as the name of one', () => {
  const { set, faults } = withSecrets({ ...file, MicrosoftAppPassword: ' ', DATABASE_URL_FILE: '' }, () => 'hush')
  expect([set['MicrosoftAppPassword'], faults]).toEqual(['hush', []])
})

test('a secret is read from the file that NAME_FILE names, without the new line at its end', () => {
  const read = readConfig(file, (path) => (path === '/run/secrets/password' ? 'hush hush\n' : ''))
  expect(read).toMatchObject({ kind: 'config', config: { MicrosoftAppPassword: 'hush hush' } })
})

test.each<[string, Record<string, string | undefined>, string]>([
  ['is empty', file, '\n\n'],
  ['is set twice', { ...file, MicrosoftAppPassword: 'secret' }, 'another'],
  ['holds what the setting may not be', { ...complete, DATABASE_URL_FILE: '/url' }, 'mysql://liaison:hush@localhost'],
])('a file of a secret that %s is a fault, and its contents are in no message', (_, environment, contents) => {
  const read = readConfig(environment, () => contents)
  if (read.kind !== 'faults') throw new Error('no fault')
  expect(read.faults.join()).toMatch(/(MicrosoftAppPassword|DATABASE_URL)/)
  expect(read.faults.join()).not.toContain(contents)
})

test('a file that is not there is a fault beside all others', () => {
  const read = readConfig({ MicrosoftAppPassword_FILE: '/no/such/file', LIAISON_ADMIN: id })
  if (read.kind !== 'faults') throw new Error('no fault')
  expect(read.faults.join('\n')).toContain('MicrosoftAppPassword_FILE: /no/such/file cannot be read (ENOENT)')
  expect(read.faults.length).toBeGreaterThan(4)
})

test('limits are what the settings say, each of its own, and generous without them', () => {
  const limitsIn = (environment: Record<string, string>) => {
    const read = readConfig({ LIAISON_MODE: 'local', ...environment })
    return read.kind === 'config' ? limitsOf(read.config) : read.faults
  }
  expect(limitsIn({})).toEqual(defaultLimits)
  expect(defaultLimits).toMatchObject({ questionsPerHour: 60, targetsPerDay: 50, unresolvedPerHour: 20 })
  const settings = { LIAISON_QUESTIONS_PER_HOUR: '1', LIAISON_TARGETS_PER_DAY: '2', LIAISON_UNRESOLVED_PER_HOUR: '3' }
  expect(limitsIn({ ...settings, LIAISON_ORGANIZATION_FACTOR: '4' })).toEqual({
    questionsPerHour: 1,
    targetsPerDay: 2,
    unresolvedPerHour: 3,
    organizationFactor: 4,
  })
})

test('.env.example explains every setting, and no other', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  const explained = [...example.matchAll(/^#?([A-Za-z_]+)=/gm)].map((match) => match[1] ?? '')
  const ofTheBot = explained.filter((name) => !name.startsWith('MANIFEST_'))
  expect([...ofTheBot].sort()).toEqual([...settingNames].sort())
})
