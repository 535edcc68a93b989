/** When something is down, or the clock is set back, people are told and shown nothing, and all goes on by itself afterwards. */
import { expect, test } from 'vitest'
import { pinWaitingDomains } from '../src/administer.ts'
import type { TurnPorts } from '../src/bot/turn.ts'
import { readinessOf } from '../src/operate/readiness.ts'
import { OutsideError } from '../src/ports.ts'
import { textOf, valuesIn } from './replied.ts'
import { turnLog } from './turn-log.ts'
import { newWorld, type Speaker } from './world.ts'

const hour = 3_600_000
const calm = 'Something went wrong'
const making = ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only', 'everyone', 'save']

/** A world in which whole ports can be down; `limits` besides the usual ones. */
function frail(limits: Partial<TurnPorts['limits']> = {}) {
  const down = new Set<keyof TurnPorts>()
  const failed: object[] = []
  const around = (ports: TurnPorts): TurnPorts => {
    const outage = <Name extends keyof TurnPorts>(name: Name): TurnPorts[Name] =>
      Object.fromEntries(
        Object.entries(ports[name] as object).map(([method, work]) => [
          method,
          async (...asked: readonly unknown[]) => {
            if (down.has(name)) throw new OutsideError(name, method, true, new Error('refused'))
            return (work as (...asked: readonly unknown[]) => unknown)(...asked)
          },
        ]),
      ) as unknown as TurnPorts[Name]
    return {
      ...ports,
      directory: outage('directory'),
      relationships: outage('relationships'),
      counters: outage('counters'),
      ownSharing: outage('ownSharing'),
      topics: outage('topics'),
      tenants: outage('tenants'),
      calendar: {
        entries: async (permit) =>
          down.has('calendar') ? { kind: 'unknown', because: 'down' } : ports.calendar.entries(permit),
      },
      limits: { ...ports.limits, ...limits },
      log: turnLog({ error: (data) => void failed.push(data) }),
    }
  }
  const world = newWorld({ 'alice@contoso.com': [] }, undefined, around)
  const say = (speaker: Speaker, text: string) => world.deliver(speaker, { text })
  const kindOf = async (speaker: Speaker, text: string) => valuesIn(await say(speaker, text))[0]?.['kind']
  return { ...world, world, down, failed, say, kindOf }
}

async function withFabrikam(limits: Partial<TurnPorts['limits']> = {}) {
  const here = frail(limits)
  for (const words of making) await here.say('ada', words)
  return here
}

const question = 'is Alice free tomorrow?'

test.each(['directory', 'relationships', 'counters', 'ownSharing', 'topics'] as const)(
  'while %s is down a question is answered with a calm sentence and shows nothing; afterwards as ever',
  async (port) => {
    const { down, failed, say, kindOf } = await withFabrikam()
    expect(await kindOf('pia', question)).toBe('availability')
    down.add(port)
    const replies = await say('pia', question)
    expect(textOf(replies)).toContain(calm)
    expect(textOf(replies)).not.toContain('Alice')
    expect(valuesIn(replies)).toEqual([])
    expect(failed).toHaveLength(1)
    down.delete(port)
    expect(await kindOf('pia', question)).toBe('availability')
  },
)

test('while the directory is down nobody administers, and what was begun goes on afterwards', async () => {
  const { down, say } = frail()
  for (const words of making.slice(0, 3)) await say('ada', words)
  down.add('directory')
  expect(textOf(await say('ada', 'yes'))).toContain(calm)
  expect(textOf(await say('ada', 'stop all sharing'))).toContain(calm)
  down.clear()
  for (const words of making.slice(3)) await say('ada', words)
  expect(await valuesIn(await say('pia', question))[0]).toMatchObject({ kind: 'availability' })
})

test('a calendar that is down is not known, which is never free', async () => {
  const { down, say } = await withFabrikam()
  down.add('calendar')
  const [value] = valuesIn(await say('pia', question))
  expect(value).toMatchObject({ kind: 'availability', people: [{ verdict: 'unknown', busy: [], free: [] }] })
  down.clear()
  expect(valuesIn(await say('pia', question))[0]).toMatchObject({ people: [{ verdict: 'free' }] })
})

test('while tenants cannot be looked up a domain is kept and matches nobody; the next round finds it', async () => {
  const here = frail()
  here.down.add('tenants')
  for (const words of making.slice(0, -1)) await here.say('ada', words)
  expect(textOf(await here.say('ada', 'save'))).toContain('Fabrikam')
  expect(await here.kindOf('pia', question)).toBe('refused')
  await pinWaitingDomains(here.world.ports)
  expect(await here.kindOf('pia', question)).toBe('refused')
  here.down.clear()
  await pinWaitingDomains(here.world.ports)
  expect(await here.kindOf('pia', question)).toBe('availability')
})

test('health says what is down while it is, and no longer', async () => {
  const { world, down } = frail()
  const { ports } = world
  const now = 0
  const health = readinessOf(
    {
      directory: { works: () => ports.directory.organization(), holdsMs: 0 },
      store: { works: () => ports.relationships.isSharingStopped(), holdsMs: 0 },
    },
    { now: () => now, warn() {} },
  )
  down.add('directory')
  expect(await health()).toEqual({ ready: false, states: { directory: 'down', store: 'up' } })
  down.clear()
  expect(await health()).toEqual({ ready: true, states: { directory: 'up', store: 'up' } })
})

test('after the clock was set back a follow-up is understood and a draft goes on', async () => {
  const { world, say, kindOf } = frail()
  await say('bob', question)
  for (const words of making.slice(0, 3)) await say('ada', words)
  world.wait(-3 * hour)
  expect(await kindOf('bob', 'and the day after tomorrow?')).toBe('availability')
  for (const words of making.slice(3)) await say('ada', words)
  expect(await kindOf('pia', question)).toBe('availability')
})

test('setting the clock back gives nobody more questions, and keeps none for longer than an hour', async () => {
  const { world, kindOf } = await withFabrikam({ questionsPerHour: 2 })
  for (let n = 0; n < 2; n++) expect(await kindOf('pia', question)).toBe('availability')
  expect(await kindOf('pia', question)).toBe('refused')
  world.wait(-2 * hour)
  expect(await kindOf('pia', question)).toBe('refused')
  world.wait(hour)
  expect(await kindOf('pia', question)).toBe('availability')
})

test('after the clock was set back the latest change is still the latest', async () => {
  const { world, say } = await withFabrikam()
  await say('ada', 'turn off Fabrikam')
  world.wait(-3 * hour)
  await say('ada', 'turn on Fabrikam')
  expect(textOf(await say('ada', 'undo'))).toContain('Fabrikam')
  expect(await world.ports.relationships.byName('Fabrikam')).toMatchObject({ enabled: false, version: 4 })
})
