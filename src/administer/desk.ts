/** What it takes to handle an admin's event: who acts, for which organization, with which ports. Made for admins only. */

import type { Journal } from '../journal.ts'
import { mayAdminister } from '../policy/admin.ts'
import type { Asker } from '../policy/asker.ts'
import type { Actor, Clock, Directory, Drafts, OwnSharing, Plans, Relationships, Tenants } from '../ports.ts'
import type { Organization } from '../relationship/organization.ts'

export interface AdminPorts {
  readonly clock: Clock
  readonly directory: Directory
  readonly relationships: Relationships
  readonly drafts: Drafts
  readonly plans: Plans
  readonly tenants: Tenants
  readonly journal: Journal
  readonly ownSharing: OwnSharing
  /** a new GUID */
  readonly newId: () => string
  /** how long one event waits for tenants to be looked up, in milliseconds; 3,000 when not said */
  readonly tenantPatience?: number
  /** as in `StandingFacts` */
  readonly allowedTenants?: ReadonlySet<string> | undefined
}

export interface AdminContext {
  readonly asker: Asker
  /** the same for every repetition of one event: the card's operation id, or the id of the message */
  readonly operationId: string
  /** IANA, in which days are meant; our organization's when not said */
  readonly timeZone?: string
  /** BCP 47 */
  readonly locale?: string
}

export interface Desk extends AdminPorts {
  readonly by: Actor
  readonly home: Organization
  /** bound to the person, so that nobody's id stands for somebody else's operation */
  readonly operationId: string
  readonly timeZone: string
  readonly locale: string
}

/** Undefined unless the asker is an admin at this moment; throws OutsideError when nobody could say. */
export async function deskFor(context: AdminContext, ports: AdminPorts): Promise<Desk | undefined> {
  const { asker, locale = 'en-GB' } = context
  if (asker.kind !== 'colleague') return undefined
  const [home, isListed] = await Promise.all([ports.directory.organization(), ports.directory.isAdmin(asker.objectId)])
  if (!mayAdminister(asker, home, isListed)) return undefined
  const by = { key: asker.key, name: asker.name }
  const operationId = `${asker.key} ${context.operationId}`
  return { ...ports, by, home, operationId, timeZone: context.timeZone ?? home.timeZone, locale }
}
