/** The tab's doors over a world with secrets in it, the calls its page makes, and everything it answers and logs. */
import { verbs } from '../src/bot/card-action.ts'
import { create, fabrikam, now } from './kept.ts'
import { openTabWorld, smallPage, type TabWorld } from './tab-world.ts'
import { turnLog } from './turn-log.ts'
import { cast, newWorld } from './world.ts'

/** Of an entry that a colleague sees the time of only, and of relationships that only admins may know. */
export const tabSecrets = ['Merger with Litware', 'Boardroom 7', 'Undisclosed partner']

export interface HostileTab extends TabWorld {
  /** every call that failed inside */
  readonly failed: unknown[]
}

export async function openHostileTab(): Promise<HostileTab> {
  const start = Date.UTC(2026, 10, 23, 9)
  const [subject = '', location = '', name = ''] = tabSecrets
  const entry = { start, end: start + 3_600_000, status: 'busy', subject, location, isPrivate: true } as const
  const world = newWorld({ 'alice@contoso.com': [entry], 'bob@contoso.com': [entry] })
  const pin = { kind: 'pinned', at: now, tenantId: cast.pia.tenantId } as const
  await world.ports.relationships.change(create(fabrikam({ name, domains: [{ name: 'fabrikam.com', pin }] })))
  const failed: unknown[] = []
  const log = turnLog({ error: (data) => void failed.push(data) })
  const limits = { questionsPerHour: 1e9, targetsPerDay: 1e9, unresolvedPerHour: 1e9, organizationFactor: 1e3 }
  Object.assign(world.ports, { limits })
  const tab = await openTabWorld(smallPage('teams'), world, { watch: (_, run) => run(), log })
  return { ...tab, failed }
}

export interface RealCall {
  readonly kind: 'say' | 'press'
  readonly body: Record<string, unknown>
}

const client = { id: 'call-1', locale: 'en-GB', timeZone: 'Europe/Amsterdam' }
const said = [
  'is Alice free tomorrow?',
  'wanneer zijn Alice en Bob deze week vrij?',
  'relationships',
  'show Undisclosed partner',
  'why can Pia see Alice',
  'new relationship',
  'who asked about me?',
  'import [{"Name":"Fabrikam"}]',
]

/** What buttons bring, whatever their verb: a verb reads of it what is its own. */
const data = {
  operation: 'o',
  relationship: 'r-fabrikam',
  version: 1,
  domain: 'fabrikam.com',
  draft: 'd',
  step: 'name',
  wanted: 'form',
  page: 1,
  plan: 'p',
  off: false,
  about: 'expires',
  most: 'limitedDetails',
  text: said[0],
  question: said[0],
  label: 'x',
  minutes: 30,
  name: 'A name',
  domains: 'partner.example',
  freeBusyEnabled: 'true',
  level: 'limitedDetails',
  scope: 'everyone',
  start: Date.UTC(2026, 10, 23),
  end: Date.UTC(2026, 10, 24),
}

export const realCalls: readonly RealCall[] = [
  ...said.map((text): RealCall => ({ kind: 'say', body: { ...client, text } })),
  { kind: 'say', body: { ...client, text: 'import', file: '[{"Name":"Fabrikam","DomainNames":["fabrikam.com"]}]' } },
  ...verbs.flatMap((verb): RealCall[] => [
    { kind: 'press', body: { ...client, verb, data: { ...data, who: ['Alice'] } } },
    { kind: 'press', body: { ...client, verb, data: { ...data, who: { Alice: 'x' } } } },
  ]),
]
