/** Owners hear 14, 3 and 0 days before their relationship ends or waits for a review: once each, whatever happens in between. */
import { expect, test } from 'vitest'
import { type Reminder, remindOwners } from '../src/administer.ts'
import { reminderReply } from '../src/bot/reply-reminder.ts'
import type { Person } from '../src/policy/person.ts'
import type { Entered } from '../src/relationship/draft.ts'
import { aYearAfter, daysUntil } from '../src/relationship/life.ts'
import { alice, bob, makeFabrikam, world } from './admin-world.ts'
import { reader } from './card-samples-reader.ts'

const day = 86_400_000
const morning = Date.UTC(2026, 10, 1, 9)

const person: Person = {
  ...{ id: '', name: '', address: '', aliases: [], timeZone: 'UTC', ownerPermits: 'none' },
  ...{ listed: true, kind: 'person' },
}

async function withOwner(entered: Entered = { expires: '2026-12-31', owner: 'me' }) {
  const here = world()
  await makeFabrikam(here, entered)
  here.state.now = morning
  const met = (person: typeof alice.key, id: string) =>
    here.store.conversations.meet({ id, person: person ?? ':', reference: {} })
  await met(alice.key, 'chat-alice')
  const sent: { to: string; reminder: Reminder }[] = []
  let unreachable: readonly string[] = []
  const run = () =>
    remindOwners(here.ports, async (to, reminder) => {
      if (unreachable.includes(to.id)) throw new Error('gone')
      sent.push({ to: to.id, reminder })
    })
  const on = async (date: string, hour = 9) => {
    here.state.now = Date.parse(`${date}T${String(hour).padStart(2, '0')}:00:00+01:00`)
    await run()
  }
  return { here, met, sent, run, on, lose: (...ids: string[]) => (unreachable = ids) }
}

test('14, 3 and 0 days before, once each', async () => {
  const { sent, on } = await withOwner()
  for (let n = 1; n <= 31; n++) {
    await on(`2026-12-${String(n).padStart(2, '0')}`)
    await on(`2026-12-${String(n).padStart(2, '0')}`, 15)
  }
  await on('2027-01-01')
  expect(sent.map(({ reminder }) => reminder.daysLeft)).toEqual([14, 3, 0])
  expect(new Set(sent.map(({ to }) => to))).toEqual(new Set(['chat-alice']))
})

test('what was missed is said once, not three times', async () => {
  const { sent, on } = await withOwner()
  await on('2026-12-31')
  expect(sent.map(({ reminder }) => reminder.daysLeft)).toEqual([0])
})

test('two replicas at once say it once', async () => {
  const { here, sent, run } = await withOwner()
  here.state.now = Date.UTC(2026, 11, 17, 9)
  await Promise.all([run(), run()])
  expect(sent).toHaveLength(1)
})

test('nobody is told at night, of what is off, or of what has no date', async () => {
  const { here, sent, on } = await withOwner()
  await on('2026-12-20', 7)
  await here.say('turn off Fabrikam')
  await on('2026-12-20')
  expect(sent).toEqual([])
})

test('every admin with a conversation hears it when the owner cannot be reached', async () => {
  const { met, sent, on, lose } = await withOwner()
  await met(bob.key, 'chat-bob')
  lose('chat-alice')
  await on('2026-12-20')
  expect(sent).toMatchObject([{ to: 'chat-bob', reminder: { as: 'admin-instead-of-owner' } }])
})

test('an owner who is no admin is told who can do it, and every admin is told too', async () => {
  const { here, met, sent, on } = await withOwner()
  await met(bob.key, 'chat-bob')
  here.state.admins = ['bob']
  here.ports.directory.personById = async (id) => ({ ...person, id, name: id === 'bob' ? 'Bob Jansen' : id })
  await on('2026-12-20')
  await on('2026-12-20', 15)
  expect(sent).toMatchObject([
    { to: 'chat-bob', reminder: { as: 'admin-besides-owner' } },
    { to: 'chat-alice', reminder: { as: 'owner-no-admin', admins: ['Bob Jansen'] } },
  ])
  const [toBob, toAlice] = sent.map(({ reminder }) => JSON.stringify(reminderReply(reminder, reader('en')).card))
  expect(toBob).toContain('Action.Execute')
  expect(toAlice).not.toContain('Action.Execute')
  expect(toAlice).toContain('Told as well: Bob Jansen.')
})

test('while no admin can be told the owner is told once, and the admins as soon as they can be', async () => {
  const { here, met, sent, run, on } = await withOwner()
  here.state.admins = ['bob']
  here.ports.directory.personById = async () => undefined
  await on('2026-12-20')
  here.state.now += 11 * 60_000
  await run()
  expect(sent).toMatchObject([{ to: 'chat-alice', reminder: { as: 'owner-no-admin', admins: [] } }])
  await met(bob.key, 'chat-bob')
  here.state.now += 11 * 60_000
  await run()
  expect(sent.map(({ to }) => to)).toEqual(['chat-alice', 'chat-bob'])
})

test('whoever was told before a kill is not told again after it', async () => {
  const { here, met, sent, on, lose } = await withOwner()
  await met(bob.key, 'chat-bob')
  lose('chat-alice')
  const { errands } = here.store
  here.ports.errands = {
    ...errands,
    done: (key) => (key.includes(' to ') ? errands.done(key) : Promise.reject(new Error('killed'))),
  }
  await expect(on('2026-12-20')).rejects.toThrow('killed')
  here.ports.errands = errands
  lose()
  await on('2026-12-20', 10)
  expect(sent.map(({ to }) => to)).toEqual(['chat-bob', 'chat-alice'])
})

test('when nobody can be reached it is tried again, and then said', async () => {
  const { here, sent, run, on, lose } = await withOwner()
  lose('chat-alice')
  await on('2026-12-20')
  lose()
  await run()
  expect(sent).toEqual([])
  here.state.now += 11 * 60_000
  await run()
  expect(sent).toHaveLength(1)
})

test('a review is another matter than the end', async () => {
  const { sent, on } = await withOwner({ expires: '2026-12-31', reviewBy: '2026-12-31', owner: 'me' })
  await on('2026-12-30')
  expect(sent.map(({ reminder }) => reminder.about)).toEqual(['expires', 'reviewBy'])
})

test('extend moves the day on by a year, once', async () => {
  const { here, sent, on } = await withOwner()
  await on('2026-12-31')
  const { id, version } = sent[0]?.reminder.relationship ?? { id: '', version: 0 }
  const press = { verb: 'extend', id, version, about: 'expires' } as const
  expect(await here.press(press, alice, 'press')).toMatchObject({
    kind: 'saved',
    relationship: { expires: '2027-12-31' },
  })
  expect(await here.press(press, alice, 'press')).toMatchObject({ kind: 'saved', repeated: true })
  expect(await here.press(press, bob)).toMatchObject({ kind: 'stale' })
  here.state.now += 20 * day
  await here.press({ verb: 'extend', id, version: 2, about: 'reviewBy' })
  expect(await here.store.relationships.byId(id)).toMatchObject({ expires: '2027-12-31', reviewBy: '2028-01-20' })
})

test('the card says when, and has the ways on', async () => {
  const { sent, on } = await withOwner()
  await on('2026-12-28')
  const [first] = sent
  if (!first) throw new Error('nothing was sent')
  expect(reminderReply(first.reminder, reader('en')).summary).toContain('Fabrikam ends in 3 days')
  expect(reminderReply(first.reminder, reader('nl')).summary).toContain('Fabrikam eindigt over 3 dagen')
})

test.each([
  ['2026-12-31', '2027-12-31'],
  ['2028-02-29', '2029-02-28'],
])('a year after %s is %s', (from, to) => expect(aYearAfter(from)).toBe(to))

test('days are counted across the changes of the clock', () => {
  expect(daysUntil('2026-11-01', '2026-10-18')).toBe(14)
  expect(daysUntil('2027-01-01', '2026-12-31')).toBe(1)
})
