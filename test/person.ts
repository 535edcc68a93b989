/** Alice of Contoso as the directory gives her, at any address, for tests that need somebody. */
import type { Person } from '../src/policy/person.ts'

export function personAt(address: string): Person {
  const known = { id: '6f1d2a54-0000-4000-8000-000000000001', name: 'Alice de Vries', address, aliases: [] }
  return { ...known, timeZone: 'Europe/Amsterdam', ownerPermits: 'limitedDetails', listed: true, kind: 'person' }
}
