/** Who sent an activity and how to speak to them: identity from Teams, words and zone from the client. */
import type { TurnContext } from 'botbuilder'
import { LRUCache } from 'lru-cache'
import { type Judge, type JudgePorts, judgeFor } from '../answer/judge.ts'
import { type Role, roleOf } from '../answer/role.ts'
import type { Asker } from '../policy/asker.ts'
import { isTimeZone } from '../time/zone.ts'
import { whoIs } from './identity.ts'
import type { Reader } from './reader.ts'
import type { Roster } from './roster.ts'

export interface Sender {
  readonly asker: Asker
  /** what this asker may ask and see, by what is stored at the beginning of this turn */
  readonly judge: Judge
  readonly reader: Reader
}

export interface SenderPorts extends JudgePorts {
  readonly roster: Roster
  readonly newId: () => string
}

export async function senderOf(context: TurnContext, ports: SenderPorts): Promise<Sender> {
  const organization = await ports.directory.organization()
  const asker = whoIs(stampedIn(context), await ports.roster(context), organization.tenantId)
  const judge = await judgeFor(asker, ports)
  const role = await roleOf(asker, judge, ports.directory)
  return { asker, judge, reader: readerOf(context, role, organization, ports) }
}

/** For somebody about whom nothing could be found out. */
export async function strangerReading(context: TurnContext, ports: SenderPorts): Promise<Reader> {
  const organization = await ports.directory.organization().catch(() => ({ name: '', timeZone: 'UTC' }))
  return readerOf(context, 'stranger', organization, ports)
}

function stampedIn({ activity }: TurnContext) {
  return {
    objectId: textOf(activity.from?.aadObjectId),
    tenantId: textOf(activity.channelData?.tenant?.id),
    conversationTenantId: textOf(activity.conversation?.tenantId),
  }
}

function readerOf({ activity }: TurnContext, role: Role, home: Home, ports: SenderPorts): Reader {
  const { locale, localTimezone: timeZone, serviceUrl } = activity
  const shownIn = isOfPlayground(serviceUrl) ? 'elsewhere' : 'teams'
  return readerFor({ locale, timeZone, shownIn }, role, home, ports)
}

/** The Microsoft 365 Agents Playground is reached at this path; it has neither dialogs nor type-ahead. */
function isOfPlayground(serviceUrl: unknown): boolean {
  return typeof serviceUrl === 'string' && serviceUrl.endsWith('/_connector')
}

interface Home {
  readonly name: string
  readonly timeZone: string
}

/** `said`: what the client says of itself, in whatever shape; only words, dates and times follow from it. */
export function readerFor(
  said: { readonly locale: unknown; readonly timeZone: unknown; readonly shownIn: Reader['shownIn'] },
  role: Role,
  organization: Home,
  { clock, newId }: Pick<SenderPorts, 'clock' | 'newId'>,
): Reader {
  const locale = localeOf(said.locale)
  const timeZone = textOf(said.timeZone)
  return {
    language: locale.toLowerCase().startsWith('nl') ? 'nl' : 'en',
    locale,
    timeZone: timeZone && isTimeZone(timeZone) ? timeZone : organization.timeZone,
    role,
    shownIn: said.shownIn,
    now: clock.now(),
    operationId: newId(),
    organization: organization.name,
  }
}

const known = new LRUCache<string, string>({ max: 500 })

/** A client may send anything as its locale; what Intl does not know is English. */
function localeOf(locale: unknown): string {
  if (typeof locale !== 'string' || locale.length > 35) return 'en-US'
  const before = known.get(locale)
  if (before) return before
  const canonical = canonicalOf(locale) ?? 'en-US'
  known.set(locale, canonical)
  return canonical
}

function canonicalOf(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0]
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
