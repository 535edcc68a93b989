/** Which domains are suspended because their tenant changed, and that every admin who can be reached is told so, once. */
import type { Clock, Conversation, Conversations, Directory, Errands, Relationships } from '../ports.ts'
import { type Organization, personKey } from '../relationship/organization.ts'
import { personalAccounts } from '../relationship/public-mail.ts'
import type { Pin, Relationship } from '../relationship/relationship.ts'
import type { Deliver } from './reminders.ts'

export interface SuspensionPorts {
  readonly clock: Clock
  readonly directory: Directory
  readonly relationships: Relationships
  readonly conversations: Conversations
  readonly errands: Errands
}

export type Suspended = Extract<Pin, { readonly kind: 'suspended' }>

export interface Suspension {
  readonly relationship: Relationship
  readonly domain: string
  readonly pin: Suspended
  /** it has a tenant now, and one that can be shared with */
  readonly mayConfirm: boolean
}

const leaseMs = 10 * 60_000

/**
 * Found in what is stored, so that a kill between the suspension and the telling loses nothing. Gives whom was told what.
 * Who cannot be reached is tried again when the lease is over.
 */
export async function tellOfSuspensions(
  ports: SuspensionPorts,
  deliver: Deliver<Suspension>,
): Promise<readonly (readonly [Conversation, Suspension])[]> {
  const home = await ports.directory.organization()
  const suspensions = (await ports.relationships.all()).flatMap((one) => suspensionsOf(one, home))
  if (suspensions.length === 0) return []
  const admins = await conversationsOfAdmins(home, ports)
  const told: (readonly [Conversation, Suspension])[] = []
  for (const suspension of suspensions) {
    for (const admin of admins) if (await tell(admin, suspension, home, ports, deliver)) told.push([admin, suspension])
  }
  return told
}

export function suspensionsOf(relationship: Relationship, { tenantId }: Organization): readonly Suspension[] {
  return relationship.domains.flatMap(({ name: domain, pin }) => {
    if (pin.kind !== 'suspended') return []
    const mayConfirm = pin.nowAt !== undefined && maySharedWith(pin.nowAt, tenantId)
    return [{ relationship, domain, pin, mayConfirm }]
  })
}

/** Neither our own tenant nor that of personal accounts is ever shared with. */
export function maySharedWith(tenantId: string, home: string): boolean {
  return ![home.toLowerCase(), personalAccounts].includes(tenantId.toLowerCase())
}

async function conversationsOfAdmins({ tenantId }: Organization, ports: SuspensionPorts): Promise<Conversation[]> {
  const ids = await ports.directory.admins()
  const found = await Promise.all(ids.map((id) => ports.conversations.ofPerson(personKey(tenantId, id))))
  return found.flatMap((conversation) => conversation ?? [])
}

async function tell(
  to: Conversation,
  suspension: Suspension,
  home: Organization,
  { errands }: SuspensionPorts,
  deliver: Deliver<Suspension>,
): Promise<boolean> {
  const { relationship, domain, pin } = suspension
  const errand = `tell ${to.person} that ${domain} of ${relationship.id} was suspended at ${pin.at}`
  if (!(await errands.take(errand, leaseMs))) return false
  const isTold = await deliver(to, suspension, home).then(
    () => true,
    () => false,
  )
  if (isTold) await errands.done(errand)
  return isTold
}
