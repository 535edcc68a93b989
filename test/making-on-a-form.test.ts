/** The same relationship on one card, with the same rules; editing starts from what is stored. */
import { expect, test } from 'vitest'
import { bob, draftIn, fabrikamForm, makeFabrikam, on, relationshipIn, world } from './admin-world.ts'

test('one press saves a form that holds', async () => {
  const here = world()
  expect(await makeFabrikam(here, { scope: 'group', group: 'board' })).toMatchObject({
    name: 'Fabrikam',
    level: 'availabilityOnly',
    scope: { kind: 'group', groupId: 'g-board', groupName: 'Board' },
  })
})

test('every mistake comes back on the form, with everything as it was entered', async () => {
  const here = world()
  const entered = {
    name: ' ',
    domains: 'contoso.com',
    freeBusyEnabled: 'true',
    level: '',
    scope: 'group',
    group: 'sal',
  }
  const form = await here.press(on(await here.say('new relationship form'), 'save', entered))
  expect(form).toMatchObject({
    kind: 'form',
    entered,
    groups: [{ id: 'g-sales' }, { id: 'g-sales-eu' }],
    problems: [
      { because: 'name-missing' },
      { because: 'domain-own' },
      { because: 'level-missing' },
      { because: 'group-ambiguous' },
    ],
  })
  expect((await here.press(on(form, 'save', fabrikamForm))).kind).toBe('saved')
})

test('what is wrong with several domains is said of all of them', async () => {
  const here = world()
  await makeFabrikam(here)
  const domains = 'contoso.com, gmail.com, fabrikam.com, no domain!'
  const form = await here.press(on(await here.say('new relationship form'), 'save', { ...fabrikamForm, domains }))
  expect(form).toMatchObject({
    problems: [
      { because: 'name-taken' },
      { because: 'domain-invalid', value: 'no, domain!' },
      { because: 'domain-own', value: 'contoso.com' },
      { because: 'domain-public', value: 'gmail.com' },
      { because: 'domain-taken', value: 'fabrikam.com', other: 'Fabrikam' },
    ],
  })
})

test('a form with nothing in it says what is missing', async () => {
  const here = world()
  const form = await here.press(on(await here.say('new relationship form'), 'save'))
  expect(form.kind === 'form' && form.problems.map(({ because }) => because)).toEqual([
    'name-missing',
    'domains-missing',
    'yes-or-no',
    'level-missing',
    'scope-missing',
  ])
})

test('without free/busy the form asks neither level nor scope', async () => {
  const here = world()
  const made = await makeFabrikam(here, { freeBusyEnabled: 'false', level: '', scope: 'group', group: 'nonsense' })
  expect(made).toMatchObject({ freeBusyEnabled: false, level: 'none', scope: { kind: 'everyone' } })
})

test('editing starts from what is stored and keeps what is not on the form', async () => {
  const here = world()
  const made = await makeFabrikam(here, { scope: 'group', group: 'Sales' })
  await here.say('turn off fabrikam')
  const form = await here.say('edit FABRIKAM')
  expect(form).toMatchObject({
    kind: 'form',
    draft: { editing: { id: made.id, version: 2, name: 'Fabrikam' } },
    entered: { ...fabrikamForm, scope: 'group', group: 'Sales' },
  })
  const sent = { ...fabrikamForm, level: 'limitedDetails', scope: 'group', group: 'Sales' }
  const saved = await here.press(on(form, 'save', sent))
  expect(saved).toMatchObject({ kind: 'saved', created: false })
  expect(relationshipIn(saved)).toEqual({ ...made, enabled: false, level: 'limitedDetails', version: 3 })
})

test('a field emptied on an edit form is a mistake, not the old value', async () => {
  const here = world()
  await makeFabrikam(here)
  const form = await here.press(on(await here.say('edit Fabrikam'), 'save', { ...fabrikamForm, name: '' }))
  expect(form).toMatchObject({ kind: 'form', problems: [{ because: 'name-missing' }], entered: { name: '' } })
})

test('editing again while its form is open continues that form', async () => {
  const here = world()
  const { id } = await makeFabrikam(here)
  const first = await here.say('edit Fabrikam')
  expect(draftIn(await here.press({ verb: 'edit', id }))).toEqual(draftIn(first))
})

test('an edit that was saved is saved once, whoever presses again', async () => {
  const here = world()
  await makeFabrikam(here)
  const form = await here.say('edit Fabrikam')
  const press = on(form, 'save', { ...fabrikamForm, name: 'Fabrikam Inc.' })
  const saved = await here.press(press)
  expect(await here.press(press)).toEqual({ ...saved, repeated: true })
  expect((await here.store.relationships.all()).map(({ name, version }) => ({ name, version }))).toEqual([
    { name: 'Fabrikam Inc.', version: 2 },
  ])
})

test('an edit of what somebody changed since shows both versions, and overwrites only when told again', async () => {
  const here = world()
  await makeFabrikam(here)
  const press = on(await here.say('edit Fabrikam'), 'save', { ...fabrikamForm, name: 'Mine' })
  await here.say('turn off Fabrikam', bob)
  const stale = await here.press(press)
  expect(stale).toMatchObject({
    kind: 'stale',
    current: { version: 2, enabled: false, name: 'Fabrikam' },
    yours: { name: 'Mine' },
  })
  expect(await here.press(press)).toMatchObject({ kind: 'form', moved: true })
  expect(await here.store.relationships.byName('Mine')).toBeUndefined()
  const mine = await here.press({ verb: 'continue-draft' })
  expect(relationshipIn(await here.press(on(mine, 'save', { ...fabrikamForm, name: 'Mine' })))).toMatchObject({
    name: 'Mine',
    enabled: false,
    version: 3,
  })
})

test('an edit of what somebody removed since can be made anew', async () => {
  const here = world()
  const { id } = await makeFabrikam(here)
  const press = on(await here.say('edit Fabrikam'), 'save', fabrikamForm)
  await here.say('yes, remove Fabrikam', bob)
  const stale = await here.press(press)
  expect(stale).toMatchObject({ kind: 'stale', draft: { values: { name: 'Fabrikam' } } })
  expect('current' in stale).toBe(false)
  const again = await here.press({ verb: 'continue-draft' })
  const saved = await here.press(on(again, 'save', fabrikamForm))
  expect(saved).toMatchObject({ kind: 'saved', created: true })
  expect(relationshipIn(saved).id).not.toBe(id)
  expect(await here.press(on(again, 'save', fabrikamForm))).toEqual({ ...saved, repeated: true })
})

test('an outdated form saves nothing and gives back what stood on it', async () => {
  const here = world()
  const form = await here.say('new relationship form')
  await here.press(on(form, 'save', { ...fabrikamForm, name: '' }))
  const late = await here.press(on(form, 'save', { ...fabrikamForm, name: 'Late' }))
  expect(late).toMatchObject({ kind: 'form', moved: true, entered: { name: 'Late' } })
  expect(await here.store.relationships.all()).toEqual([])
})
