/** Who may administer: people of our own tenant whom the directory lists as admins, asked again on every action. */
import type { Organization } from '../relationship/organization.ts'
import type { Asker } from './asker.ts'

export type Colleague = Extract<Asker, { readonly kind: 'colleague' }>

/** Identified as one of us, by tenant; says nothing about admin rights. */
export function isColleague(asker: Asker, home: Organization): asker is Colleague {
  return asker.kind === 'colleague' && asker.tenantId.toLowerCase() === home.tenantId.toLowerCase()
}

/** `isListed`: what the directory said a moment ago about the allow-list and the admin group. */
export function mayAdminister(asker: Asker, home: Organization, isListed: boolean): asker is Colleague {
  return isColleague(asker, home) && isListed
}
