/** Activities as Teams sends them, and what somebody hostile makes of them. */
import fc from 'fast-check'
import { cast } from './world.ts'

const base = (speaker: 'pia' | 'mallory' | 'gus', serviceUrl: string) => {
  const { tenantId, aadObjectId, name } = cast[speaker]
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl,
    locale: 'en-GB',
    localTimezone: 'Europe/Amsterdam',
    localTimestamp: '2026-11-22T10:00:00+01:00',
    from: { id: `29:${speaker}`, name, aadObjectId },
    recipient: { id: '28:liaison', name: 'Liaison' },
    conversation: { id: `chat-${speaker}`, conversationType: 'personal', tenantId, isGroup: false },
    channelData: { tenant: { id: tenantId }, source: { name: 'text' } },
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'NL', platform: 'Web', timezone: 'Europe/Amsterdam' }],
  }
}

const bob = { who: ['Bob'], start: Date.UTC(2026, 10, 23), end: Date.UTC(2026, 10, 24) }
const verbs = [
  'ask',
  'choose',
  'next-days',
  'find-time',
  'save',
  'show',
  'list',
  'who-asked',
  'share-own',
  'confirm-stop',
]
const said = ['is Bob free tomorrow?', 'is Bob dinsdag vrij?', 'when are Alice and Bob free this week?', 'help', 'list']
const pressed = (verb: string) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: {
    action: { type: 'Action.Execute', verb, data: { text: said[0], operation: 'o', question: said[0], ...bob } },
    trigger: 'manual',
  },
})

/** Every kind of activity there is, from people who may see nothing but Bob's time. */
export function activitiesTo(serviceUrl: string): Record<string, unknown>[] {
  const kinds = [
    ...said.map((text) => ({ text })),
    ...verbs.map(pressed),
    { type: 'message', value: { verb: 'ask', text: said[0] } },
    { type: 'invoke', name: 'application/search', value: { queryText: 'bob', dataset: 'people' } },
    ...['task/fetch', 'task/submit'].flatMap((name) =>
      ['dialog', 'save', 'ask'].map((verb) => ({
        type: 'invoke',
        name,
        value: { data: { verb, text: said[0], operation: 'o' } },
      })),
    ),
    { type: 'installationUpdate', action: 'add' },
    { type: 'conversationUpdate', membersAdded: [{ id: '28:liaison' }] },
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
  ]
  return (['pia', 'mallory', 'gus'] as const).flatMap((speaker) =>
    kinds.map((kind) => ({ ...base(speaker, serviceUrl), ...kind })),
  )
}

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let n = 0; n < depth; n++) value = n % 2 === 0 ? [value] : { a: value }
  return value
}

const values: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  '\0',
  '\ud800',
  '‮evil',
  'x'.repeat(70_000),
  '(((((((((((((((((((a+)+)+)+)+'.repeat(50),
  '${1+1} <at>Liaison</at> [link](https://evil.example)',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '2026-13-45',
  [],
  {},
  [null],
  nested(2_000),
  JSON.parse('{"__proto__": {"isAdmin": true, "role": "admin"}}'),
  { toString: 'x', valueOf: 1, length: -1 },
  Array.from({ length: 2_000 }, (_, n) => n),
]

interface Step {
  readonly where: number
  readonly what: number
  readonly name: string
}

const step: fc.Arbitrary<Step> = fc.record({
  where: fc.nat(200),
  what: fc.nat(values.length + 3),
  name: fc.constantFrom('__proto__', 'constructor', 'toString', 'text', 'value', 'type', 'id', 'tenantId', 'entities'),
})

/** One to four changes, each anywhere in the activity. */
export const mutations: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 1, maxLength: 4 })

/** The body to send; not always an activity any more, not always JSON. */
export function mutated(activity: Record<string, unknown>, steps: readonly Step[]): string {
  const copy: unknown = structuredClone(activity)
  for (const one of steps) change(copy, one)
  const text = JSON.stringify(copy)
  const last = steps.at(-1)
  return last && last.what === values.length + 3 ? text.slice(0, last.where * 7) : text
}

function change(activity: unknown, { where, what, name }: Step): void {
  const places = placesIn(activity)
  const place = places[where % places.length]
  if (!place) return
  if (what < values.length) put(place.holder, place.key, copyOf(values[what]))
  else if (what === values.length) Reflect.deleteProperty(place.holder, place.key)
  else if (what === values.length + 1) put(place.holder, name, copyOf(place.holder[place.key]))
  else if (what === values.length + 2) put(place.holder, name, { isAdmin: true })
}

/** By JSON, which takes what is nested deeply however much of the stack is used; structuredClone does not. */
function copyOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** As JSON.parse would: a key of its own, whatever its name. */
function put(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

interface Place {
  readonly holder: Record<string, unknown>
  readonly key: string
}

function placesIn(node: unknown, depth = 0): Place[] {
  if (typeof node !== 'object' || node === null || depth > 6) return []
  const holder = node as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key], depth + 1)])
}

/** JSON that asks more of a reader than anybody has to say. */
export const endlessJson: readonly [what: string, text: string][] = [
  ['lists in lists', '['.repeat(200_000)],
  ['closed lists in lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['objects in objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ['a number of 400,000 digits', '9'.repeat(400_000)],
]
