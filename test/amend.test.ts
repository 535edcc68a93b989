/** One thing changed in one sentence: filled in, looked at, and saved only when that is said. */
import { expect, test } from 'vitest'
import { colleague, draftIn, fabrikamTenant, makeFabrikam, on, pia, relationshipIn, world } from './admin-world.ts'

async function withFabrikam() {
  const here = world()
  here.state.tenants = { 'fabrikam.com': fabrikamTenant, 'fabrikam.nl': fabrikamTenant }
  const { id } = await makeFabrikam(here)
  const stored = async () => relationshipIn(await here.press({ verb: 'show', id }))
  return { here, stored }
}

const amendments: [sentence: string, expected: object][] = [
  ['set Fabrikam to time, subject and location', { level: 'limitedDetails' }],
  ['Zet Fabrikam op tijd, onderwerp en locatie.', { level: 'limitedDetails' }],
  ['set the level of Fabrikam to details', { level: 'limitedDetails' }],
  ['share everything with Fabrikam', { level: 'limitedDetails' }],
  ['limit Fabrikam to g-sales', { scope: { kind: 'group', groupId: 'g-sales', groupName: 'Sales' } }],
  ['beperk Fabrikam tot de groep Board', { scope: { kind: 'group', groupId: 'g-board', groupName: 'Board' } }],
  ['rename Fabrikam to Fabrikam, Inc.', { name: 'Fabrikam, Inc.' }],
  ['hernoem "Fabrikam" naar Fabrikam B.V.', { name: 'Fabrikam B.V.' }],
  ['add fabrikam.nl to Fabrikam', { domains: [{ name: 'fabrikam.com' }, { name: 'fabrikam.nl' }] }],
  ['set the domains of Fabrikam to fabrikam.nl', { domains: [{ name: 'fabrikam.nl' }] }],
  ['Fabrikam expires on 1 March', { expires: '2027-03-01' }],
  ['laat Fabrikam op 1 maart 2028 verlopen', { expires: '2028-03-01' }],
  ['set the review date of Fabrikam to Friday', { reviewBy: '2026-11-27' }],
  ['zet de reden van Fabrikam op gezamenlijk project', { reason: 'gezamenlijk project' }],
]

test.each(amendments)('"%s" is reviewed first, and saved with one press', async (sentence, expected) => {
  const { here, stored } = await withFabrikam()
  const before = await stored()
  const reviewed = await here.say(sentence)
  expect(reviewed).toMatchObject({ kind: 'step', draft: { step: 'review', values: expected, version: 1 } })
  expect(await stored()).toEqual(before)
  expect((await here.press(on(reviewed, 'save'))).kind).toBe('saved')
  expect(await stored()).toMatchObject({ ...before, ...expected, version: 2, changedAt: here.state.now })
})

test('sentences about one relationship add up, and what is taken away is gone', async () => {
  const { here, stored } = await withFabrikam()
  await here.say('add fabrikam.nl, fabrikam.example to Fabrikam')
  await here.say('Fabrikam expires on 1 March')
  await here.say('haal fabrikam.com uit Fabrikam')
  await here.say('Fabrikam never expires')
  expect((await here.say('save')).kind).toBe('saved')
  const { domains, expires } = await stored()
  expect(domains.map(({ name }) => name)).toEqual(['fabrikam.nl', 'fabrikam.example'])
  expect(expires).toBeUndefined()
})

test('a level or a scope turns free/busy on again', async () => {
  const { here, stored } = await withFabrikam()
  await here.press(
    on(await here.say('edit Fabrikam'), 'save', {
      name: 'Fabrikam',
      domains: 'fabrikam.com',
      freeBusyEnabled: 'false',
    }),
  )
  expect(await stored()).toMatchObject({ freeBusyEnabled: false, level: 'none' })
  await here.say('set Fabrikam to time only')
  await here.say('limit Fabrikam to g-sales')
  expect((await here.say('save')).kind).toBe('saved')
  expect(await stored()).toMatchObject({
    freeBusyEnabled: true,
    level: 'availabilityOnly',
    scope: { groupId: 'g-sales' },
  })
})

const mistakes: [sentence: string, because: string][] = [
  ['add contoso.com to Fabrikam', 'domain-own'],
  ['add -.com to Fabrikam', 'domain-invalid'],
  ['remove fabrikam.com from Fabrikam', 'domains-missing'],
  ['limit Fabrikam to Nowhere', 'group-not-found'],
  ['Fabrikam expires soon', 'date-invalid'],
  ['Fabrikam expires on 2026-11-01', 'date-past'],
]

test.each(mistakes)('"%s" leads to the form with that to be mended', async (sentence, because) => {
  const { here, stored } = await withFabrikam()
  const before = await stored()
  expect(await here.say(sentence)).toMatchObject({ kind: 'form', problems: [{ because }] })
  expect(await stored()).toEqual(before)
})

test('another open draft is asked about and not lost', async () => {
  const { here } = await withFabrikam()
  const other = draftIn(await here.say('new relationship'))
  expect(await here.say('set Fabrikam to details')).toMatchObject({ kind: 'draft-open', draft: { id: other.id } })
  expect(await here.ports.drafts.of(other.owner)).toEqual(other)
})

test('the same sentence delivered twice is one', async () => {
  const { here } = await withFabrikam()
  const event = {
    kind: 'told',
    instruction: { kind: 'amend', name: 'Fabrikam', what: 'more-domains', words: 'fabrikam.nl' },
  } as const
  const first = await here.send(event, undefined, 'same')
  expect(await here.send(event, undefined, 'same')).toEqual(first)
})

test('nobody but an admin changes anything so', async () => {
  const { here } = await withFabrikam()
  for (const asker of [colleague('carol'), pia])
    expect(await here.say('set Fabrikam to details', asker)).toEqual({ kind: 'not-admin' })
})
