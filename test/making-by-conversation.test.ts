/** An admin makes a relationship question by question, typed or pressed, and nothing entered is lost. */
import { expect, test } from 'vitest'
import { type AdminEvent, administer } from '../src/administer.ts'
import { alice, bob, draftIn, fabrikamTenant, makeFabrikam, on, relationshipIn, world } from './admin-world.ts'

const english = ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only', 'everyone', 'save']
const dutch = ['nieuwe relatie', 'Fabrikam', 'fabrikam.com', 'ja', 'alleen tijd', 'iedereen', 'opslaan']

test.each([[english], [dutch]])('typed from the first word to the last: %j', async (words) => {
  const here = world()
  const kinds: string[] = []
  for (const word of words) {
    const outcome = await here.say(word)
    kinds.push(outcome.kind === 'step' ? outcome.draft.step : outcome.kind)
  }
  expect(kinds).toEqual(['name', 'domains', 'freeBusy', 'level', 'scope', 'review', 'saved'])
  expect(await here.store.relationships.byName('fabrikam')).toMatchObject({
    name: 'Fabrikam',
    domains: [{ name: 'fabrikam.com', pin: { kind: 'pinned', tenantId: fabrikamTenant, at: here.state.now } }],
    enabled: true,
    freeBusyEnabled: true,
    level: 'availabilityOnly',
    scope: { kind: 'everyone' },
    version: 1,
    createdBy: alice.key,
  })
})

test('pressed from the first card to the last, with a group', async () => {
  const here = world()
  const name = await here.press({ verb: 'new', shape: 'conversation' })
  const domains = await here.press(on(name, 'next', { name: 'Fabrikam' }))
  const freeBusy = await here.press(on(domains, 'next', { domains: 'fabrikam.com\nfabrikam.example' }))
  const level = await here.press(on(freeBusy, 'next', { freeBusyEnabled: 'true' }))
  const scope = await here.press(on(level, 'next', { level: 'limitedDetails' }))
  const review = await here.press(on(scope, 'next', { scope: 'group', group: 'g-sales' }))
  expect(review).toMatchObject({
    kind: 'step',
    reviewed: { sight: { members: 12 }, preview: { level: 'limitedDetails' } },
  })
  const saved = relationshipIn(await here.press(on(review, 'save')))
  expect(saved.scope).toEqual({ kind: 'group', groupId: 'g-sales', groupName: 'Sales' })
  expect(saved.domains.map(({ pin }) => pin.kind)).toEqual(['pinned', 'not-found'])
})

test('without free/busy neither level nor scope is asked, and nothing is shared', async () => {
  const here = world()
  for (const word of ['new relationship', 'Fabrikam', 'fabrikam.com']) await here.say(word)
  expect(draftIn(await here.say('no')).step).toBe('review')
  expect(relationshipIn(await here.say('save'))).toMatchObject({ level: 'none', scope: { kind: 'everyone' } })
})

test.each([
  ['name', 'x'.repeat(65), 'name-too-long'],
  ['name', '   ', 'name-missing'],
  ['name', 'fabrikam', 'name-taken'],
  ['domains', 'not a domain', 'domain-invalid'],
  ['domains', '*.example.com', 'domain-invalid'],
  ['domains', 'contoso.com', 'domain-own'],
  ['domains', 'example.com gmail.com', 'domain-public'],
  ['domains', 'FABRIKAM.com', 'domain-taken'],
  ['domains', ' , ', 'domains-missing'],
  ['freeBusy', 'maybe', 'yes-or-no'],
  ['level', 'a lot', 'level-missing'],
  ['scope', 'nobody knows', 'group-not-found'],
  ['scope', 'sal', 'group-ambiguous'],
])('at %s, "%s" is answered with %s on the same step, what was typed kept', async (step, typed, because) => {
  const here = world()
  await makeFabrikam(here)
  const answers = ['new relationship', 'Example', 'example.com', 'yes', 'time only']
  const before = ['name', 'domains', 'freeBusy', 'level', 'scope'].indexOf(step)
  for (const word of answers.slice(0, before + 1)) await here.say(word)
  const outcome = await here.say(typed)
  expect(outcome).toMatchObject({ kind: 'step', draft: { step }, problems: [{ field: step, because }] })
  expect(Object.values(draftIn(outcome).entered ?? {})).toContain(typed)
})

test('several groups that fit are offered; a whole name or one choice is enough', async () => {
  const here = world()
  for (const word of ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only']) await here.say(word)
  const asked = await here.say('sal')
  expect(asked).toMatchObject({ groups: [{ id: 'g-sales' }, { id: 'g-sales-eu' }] })
  expect(draftIn(await here.press(on(asked, 'next', { scope: 'group', group: 'g-sales-eu' }))).values.scope).toEqual({
    kind: 'group',
    groupId: 'g-sales-eu',
    groupName: 'Sales Europe',
  })
  await here.say('back')
  expect(draftIn(await here.say('the group Sales')).values.scope).toMatchObject({ groupId: 'g-sales' })
})

test('back goes through the steps that were asked, and next keeps what stood there', async () => {
  const here = world()
  for (const word of ['new relationship', 'Fabrikam', 'fabrikam.com', 'no']) await here.say(word)
  expect(draftIn(await here.say('back')).step).toBe('freeBusy')
  expect(draftIn(await here.say('terug')).step).toBe('domains')
  expect(draftIn(await here.say('next')).step).toBe('freeBusy')
  expect(draftIn(await here.say('volgende')).step).toBe('review')
})

test('one step is put right from the review, and the review comes back', async () => {
  const here = world()
  for (const word of ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only', 'everyone'])
    await here.say(word)
  expect(draftIn(await here.say('niveau')).step).toBe('level')
  expect(await here.say('time, subject and location')).toMatchObject({
    draft: { step: 'review', values: { level: 'limitedDetails' } },
  })
})

test('"change level" at the review is that step, and a relationship of that name goes before it', async () => {
  const here = world()
  for (const word of ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only', 'everyone'])
    await here.say(word)
  expect(await here.say('change level')).toMatchObject({ kind: 'step', draft: { step: 'level' } })
  expect((await here.say('change level')).kind).toBe('no-such-relationship')
  await here.say('cancel')
  await makeFabrikam(here, { name: 'Level' })
  expect(await here.say('change level')).toMatchObject({ kind: 'form', draft: { editing: { name: 'Level' } } })
})

test('a mistake is said again when the draft is continued', async () => {
  const here = world()
  await here.say('new relationship')
  await here.say('x'.repeat(65))
  expect(await here.press({ verb: 'continue-draft' })).toMatchObject({ problems: [{ because: 'name-too-long' }] })
  await here.say('Fabrikam')
  expect(await here.press({ verb: 'continue-draft' })).not.toHaveProperty('problem')
})

test('a message Teams delivers twice counts once', async () => {
  const here = world()
  const twice = async (event: AdminEvent, operationId: string) => {
    const context = { asker: alice, operationId }
    return [await administer(event, context, here.ports), await administer(event, context, here.ports)] as const
  }
  const [first, again] = await twice({ kind: 'told', instruction: { kind: 'new', shape: 'conversation' } }, 'message 1')
  expect(again).toEqual(first)
  const [named, namedAgain] = await twice({ kind: 'answered', text: 'Fabrikam' }, 'message 2')
  expect(namedAgain).toEqual(named)
  const [wrong, wrongAgain] = await twice({ kind: 'answered', text: 'no domain' }, 'message 3')
  expect(wrongAgain).toEqual(wrong)
})

test('turning free/busy on from the review asks what was never asked', async () => {
  const here = world()
  for (const word of ['new relationship', 'Fabrikam', 'fabrikam.com', 'no', 'agenda']) await here.say(word)
  expect(draftIn(await here.say('ja')).step).toBe('level')
  expect(draftIn(await here.say('tijd')).step).toBe('scope')
  expect(draftIn(await here.say('iedereen')).step).toBe('review')
})

test('help says what the step is about and changes nothing', async () => {
  const here = world()
  const asked = await here.say('new relationship')
  const helped = await here.say('help')
  expect(helped).toMatchObject({ kind: 'step', help: true })
  expect(draftIn(helped)).toEqual(draftIn(asked))
})

test('cancel drops the draft, and then there is nothing open', async () => {
  const here = world()
  await here.say('new relationship')
  expect((await here.say('annuleren')).kind).toBe('cancelled')
  expect((await here.say('cancel')).kind).toBe('nothing-open')
  expect((await here.say('Fabrikam')).kind).toBe('nothing-open')
})

test('a second draft asks whether to drop the first', async () => {
  const here = world()
  await here.say('new relationship')
  const first = draftIn(await here.say('Fabrikam'))
  const asked = await here.say('new relationship form')
  expect(asked).toMatchObject({ kind: 'draft-open', draft: { id: first.id }, wanted: 'form' })
  expect(draftIn(await here.press({ verb: 'continue-draft' }))).toEqual(first)
  const second = await here.press({ verb: 'drop-draft', draft: first.id, wanted: 'form' })
  expect(second).toMatchObject({ kind: 'form', draft: { values: {} } })
  const late = await here.press({ verb: 'drop-draft', draft: first.id, wanted: 'conversation' })
  expect(late).toMatchObject({ kind: 'draft-open', draft: { id: draftIn(second).id } })
})

test('a draft untouched for seven days is gone', async () => {
  const here = world()
  const asked = await here.say('new relationship')
  here.state.now += 7 * 86_400_000 - 1
  expect((await here.say('Fabrikam')).kind).toBe('step')
  here.state.now += 7 * 86_400_000
  expect((await here.say('fabrikam.com')).kind).toBe('nothing-open')
  expect((await here.press(on(asked, 'next', { name: 'x' }))).kind).toBe('draft-gone')
})

test('another admin has a draft of their own and cannot touch this one', async () => {
  const here = world()
  const asked = await here.say('new relationship')
  expect((await here.press(on(asked, 'next', { name: 'Stolen' }), bob)).kind).toBe('draft-gone')
  const bobs = draftIn(await here.say('new relationship', bob))
  expect((await here.press(on(asked, 'next', { name: 'Stolen' }), bob)).kind).toBe('draft-gone')
  expect(await here.store.drafts.of(bobs.owner)).toEqual(bobs)
  expect(draftIn(await here.press({ verb: 'continue-draft' }))).toEqual(draftIn(asked))
})

test('an old card changes nothing and shows where the draft stands', async () => {
  const here = world()
  const asked = await here.say('new relationship')
  await here.say('Fabrikam')
  const late = await here.press(on(asked, 'next', { name: 'Other' }))
  expect(late).toMatchObject({ kind: 'step', moved: true, draft: { step: 'domains', values: { name: 'Fabrikam' } } })
})

test('a message that is delivered again some steps later answers no other step', async () => {
  const here = world()
  const say = (text: string, operationId: string) =>
    administer({ kind: 'answered', text }, { asker: alice, operationId }, here.ports)
  await here.say('new relationship')
  for (const text of ['Fabrikam', 'fabrikam.com']) await here.say(text)
  await say('yes', 'message 3')
  for (const text of ['time only', 'everyone']) await here.say(text)
  expect(await say('yes', 'message 3')).toMatchObject({ kind: 'step', draft: { step: 'review' } })
  expect(await here.store.relationships.all()).toEqual([])
})

test('a press Teams delivers twice counts once, and is not called outdated', async () => {
  const here = world()
  const press = on(await here.say('new relationship'), 'next', { name: 'Fabrikam' })
  const first = await here.press(press, alice, 'press')
  expect(await here.press(press, alice, 'press')).toEqual(first)
  expect(await here.press(press, alice, 'another press')).toMatchObject({ moved: true })
})

test('saving twice makes one relationship, and says the same both times', async () => {
  const here = world()
  const words = ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only', 'everyone']
  let review = await here.say('new relationship')
  for (const word of words.slice(1)) review = await here.say(word)
  const first = await here.press(on(review, 'save'))
  expect(first).toMatchObject({ kind: 'saved', created: true, repeated: false })
  expect(await here.press(on(review, 'save'))).toEqual({ ...first, repeated: true })
  expect(await here.store.relationships.all()).toHaveLength(1)
  expect((await here.press(on(review, 'save'), bob)).kind).toBe('draft-gone')
})

test('a name or a domain taken meanwhile is said at its step, with everything kept', async () => {
  const here = world()
  for (const word of ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only', 'everyone'])
    await here.say(word)
  for (const word of ['new relationship', 'Fabrikam', 'fabrikam.example', 'no', 'save']) await here.say(word, bob)
  expect(await here.say('save')).toMatchObject({
    kind: 'step',
    draft: { step: 'name', values: { level: 'availabilityOnly' } },
    problems: [{ because: 'name-taken', other: 'Fabrikam' }],
  })
  expect(draftIn(await here.say('Fabrikam Group')).step).toBe('review')
  expect((await here.say('yes')).kind).toBe('saved')
})

test('a tenant that cannot be looked up does not hold the admin up, and is looked up again before it is saved', async () => {
  const here = world()
  here.state.tenants = { 'fabrikam.com': 'down', 'fabrikam.example': 'hangs' }
  here.state.tenantPatience = 5
  for (const word of ['new relationship', 'Fabrikam']) await here.say(word)
  const kinds = async (word: string) => draftIn(await here.say(word)).values.domains?.map(({ pin }) => pin.kind)
  expect(await kinds('fabrikam.com, fabrikam.example')).toEqual(['not-looked-up', 'not-looked-up'])
  here.state.tenants = { 'fabrikam.com': fabrikamTenant, 'fabrikam.example': 'hangs' }
  expect(await kinds('no')).toEqual(['pinned', 'not-looked-up'])
  expect(relationshipIn(await here.say('save')).domains.map(({ pin }) => pin.kind)).toEqual(['pinned', 'not-looked-up'])
})

test('a domain in our own tenant, or in the one of personal accounts, is refused by what the look-up says', async () => {
  const here = world()
  here.state.tenants = {
    'contoso.example': '11111111-1111-4111-8111-111111111111',
    'mail.example': '9188040d-6c67-4c5b-b112-36a304b66dad',
  }
  for (const word of ['new relationship', 'Fabrikam']) await here.say(word)
  expect(await here.say('contoso.example')).toMatchObject({ problems: [{ because: 'domain-own' }] })
  expect(await here.say('mail.example')).toMatchObject({ problems: [{ because: 'domain-public' }] })
})

test('a restart in the middle of a step loses nothing', async () => {
  const here = world()
  for (const word of ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes']) await here.say(word)
  const context = { asker: alice, operationId: 'after the restart' }
  const outcome = await administer({ kind: 'answered', text: 'time only' }, context, { ...here.ports })
  expect(outcome).toMatchObject({ kind: 'step', draft: { step: 'scope', values: { name: 'Fabrikam' } } })
})

test('two answers at once: one counts, the other is shown where the draft stands', async () => {
  const here = world()
  await here.say('new relationship')
  const [first, second] = await Promise.all([here.say('Fabrikam'), here.say('Fabrikam')])
  expect([first, second].filter((outcome) => outcome.kind === 'step' && outcome.moved === true)).toHaveLength(1)
  expect(draftIn(first).values).toEqual({ name: 'Fabrikam' })
})
