/** The environment becomes settings, or one message that lists every fault. */
import { z } from 'zod'
import { fileSettings, type ReadText, readText, withSecrets } from './config-secrets.ts'
import { faultsOfSources, graphSettings, sourceSettings } from './config-sources.ts'
import { defaultLimits } from './policy/limits.ts'

const guid = z.guid('is not a GUID')
const whole = (least: number, most: number) => z.coerce.number('is not a number').int().min(least).max(most)
const loopbackHosts = ['127.0.0.1', 'localhost', '::1']

const limits = {
  LIAISON_QUESTIONS_PER_HOUR: whole(1, 1_000_000).default(defaultLimits.questionsPerHour),
  LIAISON_TARGETS_PER_DAY: whole(1, 1_000_000).default(defaultLimits.targetsPerDay),
  LIAISON_UNRESOLVED_PER_HOUR: whole(1, 1_000_000).default(defaultLimits.unresolvedPerHour),
  LIAISON_ORGANIZATION_FACTOR: whole(1, 10_000).default(defaultLimits.organizationFactor),
}

const everywhere = {
  PORT: whole(0, 65_535).default(3978),
  LIAISON_METRICS_PORT: whole(0, 65_535).optional(),
  LIAISON_METRICS_HOST: z.string().default('127.0.0.1'),
  LIAISON_DATA: z.string().default('./data'),
  LIAISON_LOG: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'is none of trace, debug, info, warn, error, silent')
    .default('info'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'is not a postgres:// address')
    .optional(),
  LIAISON_JOURNAL_KEY: z.string().min(32, 'is shorter than 32 characters').optional(),
  LIAISON_JOURNAL_DAYS: whole(1, 36_500).optional(),
  ...limits,
  ...sourceSettings,
}

const local = z.object({
  LIAISON_MODE: z.literal('local'),
  HOST: z.enum(loopbackHosts, 'local mode listens on loopback only (127.0.0.1, localhost or ::1)').default('127.0.0.1'),
  LIAISON_DIRECTORY: z.literal('file', 'local mode reads the directory from files').default('file'),
  LIAISON_CALENDARS: z.enum(['file', 'url', 'caldav'], 'is none of file, url, caldav').default('file'),
  ...everywhere,
})

const teams = z.object({
  LIAISON_MODE: z.literal('teams').default('teams'),
  HOST: z.string().default('0.0.0.0'),
  LIAISON_DIRECTORY: z.enum(['file', 'graph'], 'is none of file, graph').default('graph'),
  LIAISON_CALENDARS: z.enum(['file', 'graph', 'url', 'caldav'], 'is none of file, graph, url, caldav').default('graph'),
  MicrosoftAppId: guid,
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI'], 'is neither SingleTenant nor UserAssignedMSI'),
  MicrosoftAppTenantId: guid,
  MicrosoftAppPassword: z.string().min(1).optional(),
  CertificateThumbprint: z.string().min(1).optional(),
  CertificatePrivateKey: z.string().min(1).optional(),
  LIAISON_HOME_TENANT: guid,
  LIAISON_ALLOWED_TENANTS: z.string().transform(idsIn).pipe(z.array(guid)).optional(),
  LIAISON_ADMINS: z.string().transform(idsIn).pipe(z.array(guid)).optional(),
  LIAISON_ADMIN_GROUP: guid.optional(),
  ...graphSettings,
  ...everywhere,
})

function idsIn(list: string): string[] {
  return list.split(/[\s,;]+/).filter((id) => id !== '')
}

export type LocalConfig = z.infer<typeof local>
export type TeamsConfig = z.infer<typeof teams>
export type Config = LocalConfig | TeamsConfig

/** As policy/limits.ts has them. */
export function limitsOf(config: Config) {
  return {
    questionsPerHour: config.LIAISON_QUESTIONS_PER_HOUR,
    targetsPerDay: config.LIAISON_TARGETS_PER_DAY,
    unresolvedPerHour: config.LIAISON_UNRESOLVED_PER_HOUR,
    organizationFactor: config.LIAISON_ORGANIZATION_FACTOR,
  }
}

/** Tenants whose people are heard at all, ids in lower case, our own always among them; undefined: every tenant's. */
export function allowedTenants(config: TeamsConfig): ReadonlySet<string> | undefined {
  const { LIAISON_ALLOWED_TENANTS: others, LIAISON_HOME_TENANT: home } = config
  return others && new Set([home, ...others].map((id) => id.toLowerCase()))
}

/** Settings that begin like ours and are none of ours: most likely misspelt. */
export const settingNames: ReadonlySet<string> = new Set([
  ...Object.keys(local.shape),
  ...Object.keys(teams.shape),
  ...fileSettings,
])

/** `faults` are lines a person can act on, one for each wrong, missing or misspelt setting. */
export type Read =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'faults'; readonly faults: readonly string[] }

export function readConfig(environment: Readonly<Record<string, string | undefined>>, read: ReadText = readText): Read {
  const { set, faults } = withSecrets(environment, read)
  const mode = set['LIAISON_MODE'] ?? 'teams'
  if (mode !== 'teams' && mode !== 'local')
    return { kind: 'faults', faults: [`LIAISON_MODE: "${mode}" is neither teams nor local`] }
  const misspelt = Object.keys(set).filter(
    (name) => /^(LIAISON_|MicrosoftApp|Certificate)/i.test(name) && !settingNames.has(name),
  )
  const parsed = (mode === 'local' ? local : teams).safeParse(set)
  const all = [
    ...faults,
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => faultOf(issue, set))),
    ...(mode === 'teams' ? faultsTogether(set) : []),
    ...faultsOfSources(set),
    ...misspelt.map((name) => `${name}: there is no such setting${meant(name)}`),
  ]
  if (!parsed.success || all.length > 0) return { kind: 'faults', faults: all }
  return { kind: 'config', config: parsed.data }
}

type Settings = Readonly<Record<string, string | undefined>>

/** What no single setting shows. */
function faultsTogether(set: Settings): string[] {
  const hasCertificate = set['CertificateThumbprint'] && set['CertificatePrivateKey']
  const faults: string[] = []
  if (set['MicrosoftAppType'] !== 'UserAssignedMSI' && !set['MicrosoftAppPassword'] && !hasCertificate) {
    faults.push(
      'MicrosoftAppPassword: is missing, and so is a certificate (CertificateThumbprint, CertificatePrivateKey)',
    )
  }
  if (set['MicrosoftAppType'] === 'UserAssignedMSI' && set['MicrosoftAppPassword']) {
    faults.push('MicrosoftAppPassword: is not used with UserAssignedMSI, leave it out')
  }
  if (!set['LIAISON_ADMIN_GROUP'] && !set['LIAISON_ADMINS'] && !set['LIAISON_ADMIN_ROLE']) {
    faults.push('LIAISON_ADMINS: is missing, and so is LIAISON_ADMIN_GROUP: nobody could administer')
  }
  return faults
}

function faultOf(issue: z.core.$ZodIssue, set: Settings): string {
  const name = String(issue.path[0] ?? '')
  return `${name}: ${set[name] === undefined && issue.code !== 'custom' ? 'is missing' : issue.message}`
}

function meant(name: string): string {
  const other = [...settingNames].find((one) => one.toLowerCase() === name.toLowerCase())
  return other ? `; did you mean ${other}?` : ''
}
