/** Promises of a store about what else it keeps: plans, drafts, own sharing, conversations, errands. */
import { expect } from 'vitest'
import type { Conversation } from '../src/ports.ts'
import type { ImportPlan } from '../src/relationship/exchange/import-plan.ts'
import { nobody } from '../src/relationship/organization.ts'
import { alice, bob, draft, now } from './kept.ts'
import { listOfPromises } from './store-promise.ts'

const { promises, promise } = listOfPromises()
export const promisesOfTheRest = promises

const plan = (values: Partial<ImportPlan> = {}): ImportPlan => ({
  id: 'p-1',
  owner: alice.key,
  madeAt: now,
  read: [{ kind: 'cannot', name: 'Fabrikam', because: 'domain-invalid', value: '*' }],
  groups: [['CN=Sales', { id: 'g-sales', name: 'Sales' }]],
  seen: '[]',
  ...values,
})

promise('an admin has one import plan, kept whole until it is replaced or dropped', async ({ open }) => {
  const { plans } = await open()
  expect(await plans.of(alice.key)).toBeUndefined()
  await plans.save(plan())
  expect(await plans.of(alice.key)).toEqual(plan())
  expect(await plans.of(bob.key)).toBeUndefined()
  await plans.save(plan({ id: 'p-2', applied: { created: 1, changed: 2, off: 0 } }))
  expect(await plans.of(alice.key)).toEqual(plan({ id: 'p-2', applied: { created: 1, changed: 2, off: 0 } }))
  await plans.drop(alice.key)
  await plans.drop(bob.key)
  expect(await plans.of(alice.key)).toBeUndefined()
})

promise('a draft is saved only by whoever saw the last one', async ({ open }) => {
  const { drafts } = await open()
  expect(await drafts.save(draft({ version: 2 }))).toBe(false)
  expect(await drafts.save(draft())).toBe(true)
  expect(await drafts.save(draft())).toBe(false)
  expect(await drafts.save(draft({ version: 2, step: 'domains' }))).toBe(true)
  expect(await drafts.of(alice.key)).toMatchObject({ step: 'domains' })
  expect(await drafts.of(bob.key)).toBeUndefined()
  await drafts.drop(alice.key)
  expect(await drafts.of(alice.key)).toBeUndefined()
  expect(await drafts.save(draft())).toBe(true)
})

promise('own sharing is as the calendar allows until something is said', async ({ open }) => {
  const { ownSharing } = await open()
  expect(await ownSharing.of('alice')).toBe('limitedDetails')
  await ownSharing.set('alice', 'none')
  expect(await ownSharing.of('ALICE')).toBe('none')
})

promise('a conversation is met once, however often it is told, and its newest reference kept', async ({ open }) => {
  const { conversations } = await open()
  const talk: Conversation = { id: 'a:1', person: alice.key, reference: { serviceUrl: 'https://example.com/1' } }
  const met = await Promise.all([conversations.meet(talk), conversations.meet(talk), conversations.meet(talk)])
  expect(met).toEqual([true, false, false])
  const moved = { ...talk, reference: { serviceUrl: 'https://example.com/2' } }
  expect(await conversations.meet(moved)).toBe(false)
  expect(await conversations.ofPerson(alice.key)).toEqual(moved)
  expect(await conversations.ofPerson(bob.key)).toBeUndefined()
})

promise('a conversation that was met with nobody can become somebody’s, once; no other one can', async ({ open }) => {
  const { conversations } = await open()
  const unknown: Conversation = { id: 'a:1', person: nobody, reference: { serviceUrl: 'https://example.com/1' } }
  const known = { ...unknown, person: alice.key, reference: { serviceUrl: 'https://example.com/2' } }
  await conversations.recognize(known)
  expect(await conversations.ofPerson(alice.key)).toBeUndefined()
  expect(await conversations.meet(unknown)).toBe(true)
  await Promise.all([conversations.recognize(known), conversations.recognize(known)])
  expect(await conversations.ofPerson(alice.key)).toEqual(known)
  await conversations.recognize({ ...known, person: bob.key })
  expect(await conversations.ofPerson(bob.key)).toBeUndefined()
  expect(await conversations.meet(known)).toBe(false)
})

promise('an errand is taken once, again when its time has run out, and never when it is done', async ({ open }) => {
  const { errands } = await open()
  const taken = await Promise.all([1, 2, 3].map(() => errands.take('reminder', 60_000)))
  expect(taken.filter((was) => was)).toEqual([true])
  expect(await errands.take('another', 0)).toBe(true)
  expect(await errands.take('another', 60_000)).toBe(true)
  expect(await errands.take('another', 60_000)).toBe(false)
  await errands.done('reminder')
  await errands.done('never taken')
  expect(await errands.take('reminder', 0)).toBe(false)
  expect(await errands.take('never taken', 0)).toBe(false)
})
