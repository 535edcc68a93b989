/** Somebody of a partner's domain, as its own tenant would vouch for them: whoever that is, the gates decide the same. */
import type { Relationship } from '../relationship/relationship.ts'
import type { Asker } from './asker.ts'

/** Of no tenant where the domain is not pinned: the gates then refuse. */
export function somebodyAt(domain: string, { domains }: Relationship): Asker {
  const pin = domains.find(({ name }) => name === domain)?.pin
  const tenantId = pin?.kind === 'pinned' ? pin.tenantId.toLowerCase() : ''
  const said = { objectId: '', name: '', userPrincipalName: `somebody@${domain}` }
  return { kind: 'outsider', key: `${tenantId}:`, tenantId, domain, ...said }
}
