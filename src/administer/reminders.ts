/** Which relationships are about to end or wait for a review, and who is told: their owner, or every admin who can be reached. */
import type { Clock, Conversation, Conversations, Directory, Errands, Relationships } from '../ports.ts'
import { daysUntil, type LifeDate, reminderDays } from '../relationship/life.ts'
import { type Organization, type PersonKey, personKey } from '../relationship/organization.ts'
import type { Relationship } from '../relationship/relationship.ts'
import { dayAt, wallClockAt } from '../time/zone.ts'

export interface ReminderPorts {
  readonly clock: Clock
  readonly directory: Directory
  readonly relationships: Relationships
  readonly conversations: Conversations
  readonly errands: Errands
}

export interface Reminder {
  readonly relationship: Relationship
  readonly about: LifeDate
  readonly daysLeft: number
  /** the owner cannot be reached, or there is none */
  readonly insteadOfOwner: boolean
}

/** Tells somebody who did not ask. Rejects when the message could not be handed over. */
export type Deliver<About> = (to: Conversation, about: About, home: Organization) => Promise<void>

const leaseMs = 10 * 60_000
/** Nobody is woken. */
const firstHour = 8

/**
 * 14, 3 and 0 days before, once each however often this runs and wherever; what was missed while the program stood still is
 * said once, not three times. Gives what was delivered.
 */
export async function remindOwners(ports: ReminderPorts, deliver: Deliver<Reminder>): Promise<readonly Reminder[]> {
  const home = await ports.directory.organization()
  const now = ports.clock.now()
  if (wallClockAt(now, home.timeZone).hour < firstHour) return []
  const today = dayAt(now, home.timeZone)
  const delivered: Reminder[] = []
  for (const due of (await ports.relationships.all()).flatMap((one) => dueOf(one, today))) {
    if (!(await ports.errands.take(due.errand, leaseMs))) continue
    const told = await tell(due, home, ports, deliver)
    if (told === undefined) continue
    delivered.push(told)
    await ports.errands.done(due.errand)
  }
  return delivered
}

interface Due extends Omit<Reminder, 'insteadOfOwner'> {
  readonly errand: string
}

function dueOf(relationship: Relationship, today: string): Due[] {
  if (!relationship.enabled) return []
  return (['expires', 'reviewBy'] as const).flatMap((about) => {
    const day = relationship[about]
    const daysLeft = day === undefined ? -1 : daysUntil(day, today)
    const step = reminderDays.find((days) => daysLeft >= 0 && daysLeft <= days)
    if (step === undefined) return []
    return [{ relationship, about, daysLeft, errand: `remind ${relationship.id} ${about} ${day} ${step}` }]
  })
}

/** Undefined: nobody could be told; it is tried again when the lease is over. */
async function tell(
  due: Due,
  home: Organization,
  ports: ReminderPorts,
  deliver: Deliver<Reminder>,
): Promise<Reminder | undefined> {
  const { relationship, about, daysLeft } = due
  const toOwner = { relationship, about, daysLeft, insteadOfOwner: false }
  const owner = await reach(relationship.owner as PersonKey | undefined, toOwner, home, ports, deliver)
  if (owner) return toOwner
  const toAdmins = { ...toOwner, insteadOfOwner: true }
  const reached = await Promise.all(
    (await ports.directory.admins()).map((id) => reach(personKey(home.tenantId, id), toAdmins, home, ports, deliver)),
  )
  return reached.includes(true) ? toAdmins : undefined
}

async function reach(
  person: PersonKey | undefined,
  reminder: Reminder,
  home: Organization,
  { conversations }: ReminderPorts,
  deliver: Deliver<Reminder>,
): Promise<boolean> {
  const conversation = person === undefined ? undefined : await conversations.ofPerson(person)
  if (conversation === undefined) return false
  return deliver(conversation, reminder, home).then(
    () => true,
    () => false,
  )
}
