/** Only people of our own tenant whom the directory lists as admins administer, and that is asked on every action. */
import { expect, test } from 'vitest'
import { type AdminEvent, administer } from '../src/administer.ts'
import type { Asker } from '../src/policy/asker.ts'
import { OutsideError } from '../src/ports.ts'
import {
  alice,
  colleague,
  fabrikamForm,
  fabrikamTenant,
  homeTenant,
  makeFabrikam,
  on,
  pia,
  world,
} from './admin-world.ts'

const stranger: Asker = { kind: 'stranger', because: 'guest' }
const nobody = [
  ['a colleague who is no admin', colleague('carol')],
  ['an admin of another tenant', { ...colleague('alice', fabrikamTenant) }],
  ['a partner with an admin of ours as object id', { ...pia, objectId: 'alice' } as Asker],
  ['a stranger', stranger],
] as const

test.each(nobody)('%s is told nothing and changes nothing', async (_who, asker) => {
  const here = world()
  const { id } = await makeFabrikam(here)
  const draft = await here.say('new relationship form')
  const events: AdminEvent[] = [
    { kind: 'told', instruction: { kind: 'list' } },
    { kind: 'told', instruction: { kind: 'show', name: 'Fabrikam' } },
    { kind: 'told', instruction: { kind: 'new', shape: 'form' } },
    { kind: 'told', instruction: { kind: 'stop-sharing', confirmed: true } },
    { kind: 'answered', text: 'Fabrikam' },
    { kind: 'pressed', press: { verb: 'confirm-stop' } },
    { kind: 'pressed', press: { verb: 'turn-off', id, version: 1 } },
    { kind: 'pressed', press: { verb: 'confirm-remove', id, version: 1 } },
    { kind: 'pressed', press: on(draft, 'save', { ...fabrikamForm, name: 'Mine', domains: 'example.org' }) },
  ]
  for (const event of events) {
    const context = { asker, operationId: JSON.stringify(event) }
    expect(await administer(event, context, here.ports)).toEqual({ kind: 'not-admin' })
  }
  expect(await here.store.relationships.all()).toMatchObject([{ name: 'Fabrikam', version: 1, enabled: true }])
  expect(await here.store.relationships.isSharingStopped()).toBe(false)
})

test('rights that were taken away count from the next press on', async () => {
  const here = world()
  const form = await here.say('new relationship form')
  here.state.admins = ['bob']
  expect((await here.press(on(form, 'save', fabrikamForm))).kind).toBe('not-admin')
  expect(await here.store.relationships.all()).toEqual([])
})

test('when nobody can say who is an admin, nothing happens', async () => {
  const here = world()
  const down = {
    ...here.ports.directory,
    isAdmin: () => Promise.reject(new OutsideError('directory', 'isAdmin', true, 0)),
  }
  const event: AdminEvent = { kind: 'pressed', press: { verb: 'confirm-stop' } }
  const told = administer(event, { asker: alice, operationId: '1' }, { ...here.ports, directory: down })
  await expect(told).rejects.toThrow(OutsideError)
  expect(await here.store.relationships.isSharingStopped()).toBe(false)
})

test('a tenant id counts whatever its case', async () => {
  const here = world()
  expect((await here.say('relationships', colleague('alice', homeTenant.toUpperCase()))).kind).toBe('list')
})

test('a colleague sees who asked about them, and nobody else does', async () => {
  const here = world()
  const line = {
    kind: 'question',
    asker: pia.key ?? 'unknown',
    outcome: 'permit',
    because: 'availabilityOnly',
  } as const
  const about = (id: string, at: number) => ({ ...line, at, target: { id, address: `${id}@contoso.com` } })
  const month = 30 * 86_400_000
  for (const [id, at] of [
    ['carol', 0],
    ['carol', month + 1],
    ['alice', month + 2],
    ['carol', month + 3],
  ] as const) {
    here.store.journal.note(about(id, here.state.now - month + at - month))
  }
  here.state.now += 5 - month
  const asked = await here.say('wie vroeg naar mij?', colleague('carol'))
  expect(asked.kind === 'who-asked' && asked.questions.map(({ at }) => at - here.state.now)).toEqual([-2, -4])
  expect((await here.say('who asked about me?', pia)).kind).toBe('colleagues-only')
  expect((await here.say('who asked about me?', stranger)).kind).toBe('colleagues-only')
})

test.each([
  ['share nothing of mine', 'none'],
  ['deel niets van mij', 'none'],
  ['share my time only', 'availabilityOnly'],
  ['deel alleen mijn tijd', 'availabilityOnly'],
  ['share as my calendar allows', 'limitedDetails'],
  ['deel zoals mijn agenda toestaat', 'limitedDetails'],
] as const)('a colleague says "%s" and at most %s is shared', async (words, most) => {
  const here = world()
  await here.store.ownSharing.set('carol', most === 'none' ? 'limitedDetails' : 'none')
  expect(await here.say(words, colleague('carol'))).toEqual({ kind: 'own-sharing', most })
  expect(await here.store.ownSharing.of('carol')).toBe(most)
  expect((await here.say(words, pia)).kind).toBe('colleagues-only')
})
