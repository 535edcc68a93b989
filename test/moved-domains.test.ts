/** A pinned domain is looked up again every day; one that moved to another tenant matches nobody, and every admin is told once. */
import { expect, onTestFinished, test, vi } from 'vitest'
import { lookUpPinnedDomains, pinWaitingDomains, type Suspension, tellOfSuspensions } from '../src/administer.ts'
import { round, startRounds } from '../src/bot/rounds.ts'
import type { Conversation } from '../src/ports.ts'
import {
  alice,
  bob,
  colleague,
  fabrikamForm,
  fabrikamTenant,
  homeTenant,
  makeFabrikam,
  on,
  relationshipIn,
  world,
} from './admin-world.ts'

const elsewhere = '99999999-9999-4999-8999-999999999999'
const tenMinutes = 10 * 60_000
const aDayOfRounds = 144

/** Two admins and a colleague who talked to Liaison, and one relationship. */
async function withFabrikam(domains = 'fabrikam.com, fabrikam.example') {
  const here = world()
  here.state.tenants['fabrikam.example'] = fabrikamTenant
  const made = await makeFabrikam(here, { domains })
  for (const [{ key }, id] of [
    [alice, 'chat-alice'],
    [bob, 'chat-bob'],
    [colleague('carol'), 'chat-carol'],
  ] as const) {
    await here.store.conversations.meet({ id, person: key ?? ':', reference: {} })
  }
  const looked: string[] = []
  const tenants = {
    tenantOf: (domain: string) => {
      looked.push(domain)
      return here.ports.tenants.tenantOf(domain)
    },
  }
  const ports = Object.defineProperties({}, Object.getOwnPropertyDescriptors(here.ports)) as typeof here.ports
  Object.assign(ports, { tenants })
  const rounds = async (count: number, replicas = 1) => {
    for (let n = 0; n < count; n++) {
      await Promise.all(Array.from({ length: replicas }, () => lookUpPinnedDomains(ports)))
      here.state.now += tenMinutes
    }
  }
  const told: [chat: string, Suspension][] = []
  let unreachable: readonly string[] = []
  const tell = () =>
    tellOfSuspensions(ports, async (to: Conversation, suspension) => {
      if (unreachable.includes(to.id)) throw new Error('gone')
      told.push([to.id, suspension])
    })
  const now = async () => relationshipIn(await here.say('show Fabrikam'))
  return { here, made, ports, looked, rounds, told, tell, now, lose: (...ids: string[]) => (unreachable = ids) }
}

test('each domain is looked up once a day, at different times, however many replicas run', async () => {
  const { looked, rounds, made, now } = await withFabrikam()
  await rounds(aDayOfRounds, 3)
  expect([...looked].sort()).toEqual(['fabrikam.com', 'fabrikam.example'])
  looked.length = 0
  await rounds(aDayOfRounds, 2)
  expect([...looked].sort()).toEqual(['fabrikam.com', 'fabrikam.example'])
  expect(await now()).toEqual(made)
})

test('the look-ups of many domains are spread over the day', async () => {
  const names = Array.from({ length: 200 }, (_, n) => `partner-${n}.example`)
  const here = world()
  here.state.tenants = Object.fromEntries(names.map((name) => [name, fabrikamTenant]))
  await makeFabrikam(here, { domains: names.join(' ') })
  const atOnce: number[] = []
  for (let n = 0; n < aDayOfRounds; n++) {
    let looked = 0
    const tenants = {
      tenantOf: async () => {
        looked++
        return { tenantId: fabrikamTenant }
      },
    }
    await lookUpPinnedDomains({ ...here.ports, tenants })
    atOnce.push(looked)
    here.state.now += tenMinutes
  }
  expect(atOnce.reduce((sum, one) => sum + one)).toBe(200)
  expect(Math.max(...atOnce)).toBeLessThan(20)
})

test.each([
  ['another tenant', elsewhere, { kind: 'suspended', pinnedTo: fabrikamTenant, nowAt: elsewhere }],
  ['no tenant any more', undefined, { kind: 'suspended', pinnedTo: fabrikamTenant }],
])('a domain of %s is suspended, its neighbour stays, and the journal says who did it', async (_, tenant, pin) => {
  const { here, rounds, now } = await withFabrikam()
  if (tenant) here.state.tenants['fabrikam.com'] = tenant
  else delete here.state.tenants['fabrikam.com']
  await rounds(aDayOfRounds)
  expect((await now()).domains).toMatchObject([{ pin }, { pin: { kind: 'pinned', tenantId: fabrikamTenant } }])
  const [line, before] = await here.store.journal.changes({ most: 2 })
  expect(line).toMatchObject({ what: 'replace', by: { name: 'Liaison' }, after: { version: 2 } })
  expect(before).toMatchObject({ what: 'create' })
  await rounds(aDayOfRounds)
  expect((await now()).version).toBe(2)
})

test('a look-up that fails, or does not come back, changes nothing', async () => {
  const { here, rounds, now, made, told, tell } = await withFabrikam()
  here.state.tenantPatience = 1
  here.state.tenants = { 'fabrikam.com': 'down', 'fabrikam.example': 'hangs' }
  await rounds(aDayOfRounds)
  await tell()
  expect(await now()).toEqual(made)
  expect(told).toEqual([])
})

test('an admin who writes at the same moment keeps what was written', async () => {
  const { here, rounds, now, ports } = await withFabrikam()
  here.state.tenants['fabrikam.com'] = elsewhere
  const all = ports.relationships.all
  ports.relationships.all = async () => {
    const seen = await all()
    await here.say('turn off Fabrikam')
    return seen
  }
  await rounds(aDayOfRounds)
  expect(await now()).toMatchObject({ enabled: false, domains: [{ pin: { kind: 'suspended' } }, {}] })
})

async function moved(domains?: string) {
  const with_ = await withFabrikam(domains)
  with_.here.state.tenants['fabrikam.com'] = elsewhere
  await with_.rounds(aDayOfRounds)
  return with_
}

test('every admin with a conversation is told, nobody else, once', async () => {
  const { tell, told, here } = await moved()
  await Promise.all([tell(), tell()])
  here.state.now += 86_400_000
  await tell()
  expect(told.map(([chat]) => chat).sort()).toEqual(['chat-alice', 'chat-bob'])
  expect(told[0]?.[1]).toMatchObject({ domain: 'fabrikam.com', mayConfirm: true })
})

test('whoever cannot be reached is told later, the others not again', async () => {
  const { tell, told, lose, here } = await moved()
  lose('chat-bob')
  await tell()
  lose()
  await tell()
  expect(told.map(([chat]) => chat)).toEqual(['chat-alice'])
  here.state.now += tenMinutes + 1
  await tell()
  expect(told.map(([chat]) => chat)).toEqual(['chat-alice', 'chat-bob'])
})

test.each([
  ['our own', homeTenant],
  ['that of personal accounts', '9188040d-6c67-4c5b-b112-36a304b66dad'],
])('a tenant that is %s is not offered, and not taken when it is pressed all the same', async (_, tenant) => {
  const { here, rounds, tell, told, now } = await withFabrikam()
  here.state.tenants['fabrikam.com'] = tenant
  await rounds(aDayOfRounds)
  await tell()
  expect(told[0]?.[1].mayConfirm).toBe(false)
  const { id, version } = await now()
  await here.press({ verb: 'confirm-tenant', id, version, domain: 'fabrikam.com' })
  expect((await now()).domains[0]?.pin.kind).toBe('suspended')
})

test('confirming pins the tenant the card named, once', async () => {
  const { here, now } = await moved()
  const { id, version } = await now()
  const press = { verb: 'confirm-tenant', id, version, domain: 'fabrikam.com' } as const
  expect(await here.press(press, alice, 'press')).toMatchObject({ kind: 'saved', repeated: false })
  expect((await now()).domains[0]?.pin).toMatchObject({ kind: 'pinned', tenantId: elsewhere })
  expect(await here.press(press, alice, 'press')).toMatchObject({ kind: 'saved', repeated: true })
  expect(await here.press(press, bob)).toMatchObject({ kind: 'stale' })
})

test('a domain that went on to a third tenant stays suspended, and that is told too', async () => {
  const { here, now, tell, told } = await moved()
  await tell()
  const third = '77777777-7777-4777-8777-777777777777'
  here.state.tenants['fabrikam.com'] = third
  const { id, version } = await now()
  await here.press({ verb: 'confirm-tenant', id, version, domain: 'fabrikam.com' })
  expect((await now()).domains[0]?.pin).toMatchObject({ kind: 'suspended', pinnedTo: fabrikamTenant, nowAt: third })
  await tell()
  expect(told.map(([, { pin }]) => pin.nowAt)).toEqual([elsewhere, elsewhere, third, third])
})

test.each([
  ['the only one', 'fabrikam.com'],
  ['beside one that no tenant has', 'fabrikam.com, unknown.example'],
])('looking tenants up again shows the new one and pins nothing to it: %s', async (_, domains) => {
  const { here, now, tell, told } = await moved(domains)
  await tell()
  const { id, version } = await now()
  const seen = await here.press({ verb: 'look-up', id, version })
  expect(seen).toMatchObject({ kind: 'suspended', suspension: { domain: 'fabrikam.com', pin: { nowAt: elsewhere } } })
  expect((await now()).domains[0]?.pin.kind).toBe('suspended')
  const third = '77777777-7777-4777-8777-777777777777'
  here.state.tenants['fabrikam.com'] = third
  const { version: newest } = await now()
  const again = await here.press({ verb: 'look-up', id, version: newest })
  expect(again).toMatchObject({ kind: 'suspended', suspension: { pin: { pinnedTo: fabrikamTenant, nowAt: third } } })
  await tell()
  expect(told.map(([, { pin }]) => pin.nowAt)).toEqual([elsewhere, elsewhere, third, third])
  await here.press({ verb: 'confirm-tenant', id, version: (await now()).version, domain: 'fabrikam.com' })
  expect((await now()).domains[0]?.pin).toMatchObject({ kind: 'pinned', tenantId: third })
})

test('a draft that did not see the suspension takes nothing of it back, however often it is saved', async () => {
  const { here, rounds, now } = await withFabrikam('fabrikam.com')
  const edit = await here.say('edit Fabrikam')
  here.state.tenants['fabrikam.com'] = elsewhere
  await rounds(aDayOfRounds)
  const entered = { ...fabrikamForm, level: 'limitedDetails' }
  const stale = await here.press(on(edit, 'save', entered))
  expect(stale.kind).toBe('stale')
  expect(await here.press(on(stale, 'save', entered))).toMatchObject({ kind: 'saved' })
  expect(await now()).toMatchObject({ level: 'limitedDetails', domains: [{ pin: { kind: 'suspended' } }] })
})

test('an import that moves the domain to another relationship leaves it suspended there', async () => {
  const { here, now } = await moved()
  const terms = { Enabled: true, FreeBusyAccessEnabled: true, FreeBusyAccessLevel: 'AvailabilityOnly' }
  const objects = [
    { Name: 'Fabrikam', DomainNames: ['fabrikam.example'], ...terms },
    { Name: 'Woodgrove', DomainNames: ['fabrikam.com'], ...terms },
  ]
  await here.say(`import ${JSON.stringify(objects)}`)
  expect(await here.say('apply')).toMatchObject({ kind: 'imported', created: 1, changed: 1 })
  await pinWaitingDomains(here.ports)
  expect((await now()).domains).toMatchObject([{ name: 'fabrikam.example', pin: { kind: 'pinned' } }])
  const { domains } = relationshipIn(await here.say('show Woodgrove'))
  expect(domains).toMatchObject([{ name: 'fabrikam.com', pin: { kind: 'suspended', nowAt: elsewhere } }])
})

test('the domain can go; with the only one the relationship goes, which is asked first', async () => {
  const two = await moved()
  const { id, version } = await two.now()
  const press = { verb: 'remove-domain', id, version, domain: 'fabrikam.com' } as const
  expect(await two.here.press(press)).toMatchObject({ kind: 'saved' })
  expect((await two.now()).domains.map(({ name }) => name)).toEqual(['fabrikam.example'])
  const one = await moved('fabrikam.com')
  const only = await one.now()
  expect(await one.here.press({ ...press, id: only.id, version: only.version })).toMatchObject({ kind: 'ask-remove' })
})

test('a round looks up and tells, and a part of it that fails keeps no other from its turn', async () => {
  const { here, ports } = await withFabrikam()
  here.state.tenants['fabrikam.com'] = elsewhere
  const failed: unknown[] = []
  const log = { debug() {}, warn() {}, error: ({ part }: Record<string, unknown>) => void failed.push(part) }
  const { organization } = ports.directory
  let asked = 0
  ports.directory.organization = () => (asked++ ? organization() : Promise.reject(new Error('not now')))
  const cards: string[] = []
  for (let n = 0; n < aDayOfRounds; n++) {
    await round({ ...ports, log, tenantPatience: 1_000 }, () => async (to) => void cards.push(to.id))
    here.state.now += tenMinutes
  }
  expect(cards.sort()).toEqual(['chat-alice', 'chat-bob'])
  expect(failed).toEqual(['pinWaitingDomains'])
})

test('rounds begin soon after the start, go on every ten minutes, remind owners too, and end when they are ended', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const here = world()
  await makeFabrikam(here, { expires: '2026-12-31', owner: 'me' })
  await here.store.conversations.meet({ id: 'chat-alice', person: alice.key ?? ':', reference: {} })
  here.state.now = Date.UTC(2026, 11, 17, 9)
  let looks = 0
  const { all } = here.ports.relationships
  const counted = () => {
    looks++
    return all()
  }
  here.ports.relationships = { ...here.ports.relationships, all: counted }
  const told: string[] = []
  const log = { debug() {}, warn() {}, error: (data: object) => expect.fail(JSON.stringify(data)) }
  const end = startRounds({ ...here.ports, log, tenantPatience: 1_000 }, () => async (to) => void told.push(to.id))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(looks).toBe(0)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told).toEqual(['chat-alice'])
  const ofOne = looks
  await vi.advanceTimersByTimeAsync(3 * tenMinutes)
  expect(looks).toBe(4 * ofOne)
  end()
  await vi.advanceTimersByTimeAsync(3 * tenMinutes)
  expect(looks).toBe(4 * ofOne)
  expect(told).toEqual(['chat-alice'])
})
