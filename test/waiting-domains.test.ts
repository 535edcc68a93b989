/** A domain saved while its tenant could not be looked up is pinned later, without anybody's hand. */
import { expect, test } from 'vitest'
import { pinWaitingDomains } from '../src/administer.ts'
import { replyToOutcome } from '../src/bot/reply-outcome.ts'
import { fabrikamTenant, makeFabrikam, world } from './admin-world.ts'
import { reader } from './card-samples-reader.ts'

const twoDomains = { domains: 'fabrikam.com, fabrikam.example' }

async function savedWhileDown() {
  const here = world()
  here.state.tenants = { 'fabrikam.com': 'down', 'fabrikam.example': 'down' }
  const made = await makeFabrikam(here, twoDomains)
  expect(made.domains.map(({ pin }) => pin.kind)).toEqual(['not-looked-up', 'not-looked-up'])
  return { here, made }
}

test('what can be found is pinned, what cannot still waits, and the journal says who did it', async () => {
  const { here, made } = await savedWhileDown()
  here.state.tenants = { 'fabrikam.com': fabrikamTenant, 'fabrikam.example': 'down' }
  const [after, ...more] = await pinWaitingDomains(here.ports)
  expect(more).toEqual([])
  expect(after).toMatchObject({ ...made, version: 2, changedBy: expect.any(String), domains: expect.any(Array) })
  expect(after?.domains.map(({ pin }) => pin)).toEqual([
    { kind: 'pinned', at: here.state.now, tenantId: fabrikamTenant },
    { kind: 'not-looked-up' },
  ])
  const [line] = await here.store.journal.changes({ most: 1 })
  expect(line?.by.name).toBe('Liaison')
})

test('until a domain is pinned it is not said to be on, in the list and on its card', async () => {
  const { here } = await savedWhileDown()
  const shownBy = async (words: string) => JSON.stringify(replyToOutcome(await here.say(words), reader('en')).card)
  expect(await shownBy('relationships')).toContain('"matches nobody"')
  expect(await shownBy('show Fabrikam')).toContain('On, but no domain is pinned to a tenant')
  here.state.tenants = { 'fabrikam.com': fabrikamTenant, 'fabrikam.example': 'down' }
  await pinWaitingDomains(here.ports)
  expect(await shownBy('relationships')).toContain('"on"')
  expect(await shownBy('show Fabrikam')).toContain('✓ On')
})

test('while nobody can look, and when nothing waits, nothing is written', async () => {
  const { here } = await savedWhileDown()
  expect(await pinWaitingDomains(here.ports)).toEqual([])
  here.state.tenants = {}
  expect(await pinWaitingDomains(here.ports)).toHaveLength(1)
  expect(await pinWaitingDomains(here.ports)).toEqual([])
  expect((await here.store.relationships.byName('Fabrikam'))?.version).toBe(2)
})
