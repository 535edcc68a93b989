/** An import changes nothing before it is applied, then all of it or nothing, for the admin who saw the plan and while it is so. */
import { expect, test } from 'vitest'
import { administer, type Outcome } from '../src/administer.ts'
import { replyToOutcome } from '../src/bot/reply-outcome.ts'
import { alice, bob, makeFabrikam, pia, world } from './admin-world.ts'
import { reader } from './card-samples-reader.ts'
import { object } from './exchange-object.ts'
import { replace } from './kept.ts'

const example = object({ Name: 'Example', DomainNames: ['example.org'], PhotosEnabled: false })

function planIn(outcome: Outcome) {
  if (outcome.kind !== 'import-plan') throw new Error(JSON.stringify(outcome))
  return outcome
}

const asText = (...objects: object[]) => `import ${JSON.stringify(objects, null, 2)}`

test('a plan is shown first, and applying it makes the relationships', async () => {
  const here = world()
  const plan = planIn(await here.say(asText(object(), example)))
  expect(plan).toMatchObject({ counts: { create: 2, startsSharing: 2 }, moved: false })
  expect(await here.store.relationships.all()).toEqual([])
  expect(await here.press({ verb: 'apply', plan: plan.plan, off: false })).toEqual({
    kind: 'imported',
    created: 2,
    changed: 0,
    off: 0,
    repeated: false,
  })
  expect(await here.store.relationships.byDomain('example.org')).toMatchObject({
    name: 'Example',
    enabled: true,
    carried: { PhotosEnabled: false },
    domains: [{ name: 'example.org', pin: { kind: 'not-looked-up' } }],
    createdBy: (alice as { key: string }).key,
    version: 1,
  })
  expect((await here.store.journal.changes({ most: 9 })).map(({ what }) => what)).toEqual(['create', 'create'])
})

test('longer than any question, in Dutch, and typed', async () => {
  const here = world()
  const many = Array.from({ length: 40 }, (_, n) =>
    object({ Name: `Partner ${n}`, DomainNames: [`p${n}.example.com`] }),
  )
  const plan = planIn(await here.say(`importeer\n${JSON.stringify(many)}`))
  expect(plan).toMatchObject({ counts: { create: 40 }, page: 1, pages: 5 })
  expect(planIn(await here.press({ verb: 'plan-page', plan: plan.plan, page: 99 }))).toMatchObject({ page: 5 })
  expect(await here.say('toepassen')).toMatchObject({ kind: 'imported', created: 40 })
})

test('what would share at once can be brought in turned off', async () => {
  const here = world()
  await here.say(
    asText(object(), object({ Name: 'Quiet', DomainNames: ['example.org'], FreeBusyAccessEnabled: false })),
  )
  expect(await here.say('apply turned off')).toMatchObject({ kind: 'imported', created: 2, off: 1 })
  expect(await here.store.relationships.byName('Fabrikam')).toMatchObject({ enabled: false, level: 'availabilityOnly' })
  expect(await here.store.relationships.byName('Quiet')).toMatchObject({ enabled: true, freeBusyEnabled: false })
})

test('a change keeps the tenant, its maker and everything the file does not say', async () => {
  const here = world()
  const before = await makeFabrikam(here)
  await here.say(asText(object({ FreeBusyAccessLevel: 'LimitedDetails' })), bob)
  expect(await here.say('apply', bob)).toMatchObject({ kind: 'imported', changed: 1 })
  expect(await here.store.relationships.byId(before.id)).toMatchObject({
    domains: before.domains,
    level: 'limitedDetails',
    version: 2,
    createdBy: before.createdBy,
    changedBy: (bob as { key: string }).key,
  })
})

test('applied twice, by card or by word, it is applied once', async () => {
  const here = world()
  const { plan } = planIn(await here.say(asText(object())))
  const [first, second] = await Promise.all([
    here.press({ verb: 'apply', plan, off: false }),
    here.press({ verb: 'apply', plan, off: false }),
  ])
  expect([first, second]).toMatchObject([
    { kind: 'imported', created: 1 },
    { kind: 'imported', created: 1 },
  ])
  expect(await here.say('apply')).toMatchObject({ kind: 'imported', repeated: true })
  expect(await here.store.relationships.all()).toMatchObject([{ version: 1 }])
})

test('an import delivered again leaves the card that is there good, before and after it was applied', async () => {
  const here = world()
  const instruction = { kind: 'import' as const, text: JSON.stringify([object()]) }
  const say = () => administer({ kind: 'told', instruction }, { asker: alice, operationId: 'message 1' }, here.ports)
  const { plan } = planIn(await say())
  expect(planIn(await say()).plan).toBe(plan)
  expect(await here.press({ verb: 'apply', plan, off: false })).toMatchObject({ kind: 'imported', created: 1 })
  expect(await say()).toMatchObject({ kind: 'imported', repeated: true, created: 1 })
})

test('a change in between is shown, and nothing is applied before it was', async () => {
  const here = world()
  const before = await makeFabrikam(here)
  const { plan } = planIn(await here.say(asText(object({ FreeBusyAccessLevel: 2 }), example)))
  await here.press({ verb: 'turn-off', id: before.id, version: 1 }, bob)
  expect(planIn(await here.press({ verb: 'apply', plan, off: false }))).toMatchObject({
    moved: true,
    counts: { change: 1, create: 1, startsSharing: 2 },
  })
  expect(await here.store.relationships.all()).toHaveLength(1)
  expect(await here.press({ verb: 'apply', plan, off: false })).toMatchObject({
    kind: 'imported',
    created: 1,
    changed: 1,
  })
})

test('a domain taken in between stops all of it', async () => {
  const here = world()
  const { plan } = planIn(await here.say(asText(object({ Name: 'Other' }), example)))
  await makeFabrikam(here)
  expect(planIn(await here.press({ verb: 'apply', plan, off: false }))).toMatchObject({
    moved: true,
    counts: { cannot: 1, create: 1 },
  })
  expect(await here.store.relationships.all()).toMatchObject([{ name: 'Fabrikam' }])
})

test('a plan is its admin’s, the newest one, and holds half an hour', async () => {
  const here = world()
  const { plan } = planIn(await here.say(asText(object())))
  expect(await here.press({ verb: 'apply', plan, off: false }, bob)).toEqual({ kind: 'no-plan' })
  expect(await here.say('apply', bob)).toEqual({ kind: 'no-plan' })
  const newer = planIn(await here.say(asText(example)))
  expect(await here.press({ verb: 'apply', plan, off: false })).toEqual({ kind: 'no-plan' })
  here.state.now += 30 * 60_000 - 1
  expect(planIn(await here.press({ verb: 'plan-page', plan: newer.plan, page: 1 }))).toMatchObject({ moved: false })
  here.state.now += 1
  expect(await here.press({ verb: 'apply', plan: newer.plan, off: false })).toEqual({ kind: 'no-plan' })
  expect(await here.store.relationships.all()).toEqual([])
})

test('a dropped plan cannot be applied', async () => {
  const here = world()
  const { plan } = planIn(await here.say(asText(object())))
  expect(await here.press({ verb: 'drop-plan', plan })).toEqual({ kind: 'plan-dropped' })
  expect(await here.press({ verb: 'apply', plan, off: false })).toEqual({ kind: 'no-plan' })
})

test('somebody who is no admin any more imports, applies and exports nothing', async () => {
  const here = world()
  const { plan } = planIn(await here.say(asText(object())))
  here.state.admins = []
  expect(await here.press({ verb: 'apply', plan, off: false })).toEqual({ kind: 'not-admin' })
  for (const words of [asText(object()), 'export json']) {
    expect(await here.say(words)).toEqual({ kind: 'not-admin' })
    expect(await here.say(words, pia)).toEqual({ kind: 'not-admin' })
  }
  expect(await here.store.relationships.all()).toEqual([])
})

test.each([
  ['import', { kind: 'import-how' }],
  ['importeer', { kind: 'import-how' }],
  [`import ${JSON.stringify([object()]).slice(0, -20)}`, { kind: 'import-unreadable', because: 'cut-off' }],
  ['import my calendar', { kind: 'import-unreadable', because: 'not-exchange' }],
  [`import ${' '.repeat(10)}[]`, { kind: 'import-unreadable', because: 'empty' }],
])('"%s"', async (words, outcome) => {
  expect(await world().say(words)).toEqual(outcome)
})

test('more than 32 million characters are not read', async () => {
  expect(await world().say(`import ${'x'.repeat(32_000_001)}`)).toEqual({
    kind: 'import-unreadable',
    because: 'too-big',
  })
})

test('two objects for one domain: neither is brought in, the rest is', async () => {
  const here = world()
  const plan = planIn(await here.say(asText(object(), object({ Name: 'Twin' }), example)))
  expect(plan.rows.slice(0, 2)).toMatchObject([
    { kind: 'cannot', because: 'double-domain', value: 'fabrikam.com', other: 'Twin' },
    { kind: 'cannot', because: 'double-domain', value: 'fabrikam.com', other: 'Fabrikam' },
  ])
  expect(await here.say('apply')).toMatchObject({ created: 1 })
})

test.each([
  ['Sales', 'g-sales'],
  ['g-sales', 'g-sales'],
  ['CN=Sales Europe,OU=Groups,DC=contoso,DC=com', 'g-sales-eu'],
  ['contoso.com/Groups/Board', 'g-board'],
  ['Sal', '00000000-0000-0000-0000-000000000000'],
])('the scope %s is the group %s', async (said, groupId) => {
  const here = world()
  await here.say(asText(object({ FreeBusyAccessScope: said })))
  await here.say('apply')
  expect(await here.store.relationships.byName('Fabrikam')).toMatchObject({ scope: { kind: 'group', groupId } })
  const exported = await here.say('export json')
  if (exported.kind !== 'exported') throw new Error(exported.kind)
  expect(JSON.parse(exported.text)).toEqual([object({ FreeBusyAccessScope: said })])
})

test.each([
  ['export powershell', 'powershell', "New-OrganizationRelationship -Name 'Fabrikam'"],
  ['exporteer powershell', 'powershell', "Set-OrganizationRelationship -Identity 'Fabrikam'"],
  ['export xtap', 'xtap', 'crossTenantCalendarAvailabilityBasic'],
  ['exporteer naar graph', 'xtap', '22222222-2222-4222-8222-222222222222'],
])('%s', async (words, format, holds) => {
  const here = world()
  await makeFabrikam(here)
  const exported = await here.say(words)
  expect(exported).toMatchObject({ kind: 'exported', format, count: 1, text: expect.stringContaining(holds) })
})

test.each([
  ['export json', [{ name: 'Fabrikam', because: 'suspended', value: 'fabrikam.com' }]],
  ['export powershell', [{ name: 'Fabrikam', because: 'suspended', value: 'fabrikam.com' }]],
])('%s tells which domains are suspended and stay out of it', async (words, notMoved) => {
  const here = world()
  const made = await makeFabrikam(here, { domains: 'fabrikam.com, fabrikam.example' })
  const domains = made.domains.map((one) =>
    one.name === 'fabrikam.com' ? { ...one, pin: { kind: 'suspended' as const, at: 0, pinnedTo: 'before' } } : one,
  )
  await here.store.relationships.change(replace({ ...made, domains, version: made.version + 1 }))
  const exported = await here.say(words)
  expect(exported).toMatchObject({ kind: 'exported', count: 1, notMoved })
  for (const language of ['en', 'nl'] as const) {
    const said = { en: 'fabrikam.com is suspended', nl: 'fabrikam.com is geschorst' }[language]
    expect(JSON.stringify(replyToOutcome(exported, reader(language)).card)).toContain(said)
  }
})

test.each([
  ['2026-01-31', 'expired', 'its last day was'],
  ['2030-01-31', 'last-day-untold', 'Exchange shares until somebody turns it off'],
])('export powershell tells of the last day %s', async (expires, because, said) => {
  const here = world()
  const made = await makeFabrikam(here, { domains: 'fabrikam.com' })
  await here.store.relationships.change(replace({ ...made, expires, version: made.version + 1 }))
  const exported = await here.say('export powershell')
  expect(exported).toMatchObject({ kind: 'exported', notMoved: [{ name: 'Fabrikam', because, value: expires }] })
  expect(JSON.stringify(replyToOutcome(exported, reader('en')).card)).toContain(said)
})

test('export alone asks as what', async () => {
  expect(await world().say('exporteer')).toEqual({ kind: 'export-which' })
})
