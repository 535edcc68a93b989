/** Which relationships are about to end or wait for a review, and who is told: their owner, and every admin where the owner can do nothing. */
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
  /** who gets it; an owner may be no admin, and the admins then get it too, as they do when the owner cannot be reached */
  readonly as: 'owner' | 'owner-no-admin' | 'admin-besides-owner' | 'admin-instead-of-owner'
  /** for an owner who is no admin: names of admins who were told as well */
  readonly admins?: readonly string[]
}

/** Tells somebody who did not ask. Rejects when the message could not be handed over. */
export type Deliver<About> = (to: Conversation, about: About, home: Organization) => Promise<void>

const leaseMs = 10 * 60_000
/** To tell one person: shorter than `leaseMs`, so that it is over before the whole reminder is tried again. */
const leaseOfOneMs = 5 * 60_000
const mostNamed = 3
/** In our organization's zone, so that nobody is woken. */
const firstHour = 8

/**
 * 14, 3 and 0 days before, once each however often this runs and wherever; what was missed while the program stood still is
 * said once, not three times. Gives what was delivered to somebody who can do something about it.
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

interface Due extends Omit<Reminder, 'as'> {
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

/**
 * Undefined: nobody who can do something about it could be told; it is tried again when the lease is over. An owner who is
 * no admin is told after the admins, so that it can be said which of them were.
 */
async function tell(
  { errand, ...about }: Due,
  home: Organization,
  ports: ReminderPorts,
  deliver: Deliver<Reminder>,
): Promise<Reminder | undefined> {
  const telling = { errand, home, ports, deliver }
  const owner = about.relationship.owner as PersonKey | undefined
  const mayAct = owner !== undefined && (await ports.directory.isAdmin(objectIdOf(owner)))
  if (mayAct && (await reach(owner, { ...about, as: 'owner' }, telling))) return { ...about, as: 'owner' }
  const reachable = mayAct || owner === undefined ? undefined : await ports.conversations.ofPerson(owner)
  const forAdmins: Reminder = { ...about, as: reachable ? 'admin-besides-owner' : 'admin-instead-of-owner' }
  const all = (await ports.directory.admins()).map((id) => personKey(home.tenantId, id))
  const admins = all.filter((admin) => admin !== owner)
  const reached = await Promise.all(admins.map((admin) => reach(admin, forAdmins, telling)))
  const told = admins.filter((_, n) => reached[n])
  if (reachable)
    await reach(reachable.person, { ...about, as: 'owner-no-admin', admins: await namesOf(told, ports) }, telling)
  return told.length > 0 ? forAdmins : undefined
}

interface Telling {
  readonly errand: string
  readonly home: Organization
  readonly ports: ReminderPorts
  readonly deliver: Deliver<Reminder>
}

/** Whether this person has been told, now or before: whoever was told before a kill is not told again after it. */
async function reach(
  person: PersonKey,
  reminder: Reminder,
  { errand, home, ports, deliver }: Telling,
): Promise<boolean> {
  const conversation = await ports.conversations.ofPerson(person)
  if (conversation === undefined) return false
  const own = `${errand} to ${person}`
  if (!(await ports.errands.take(own, leaseOfOneMs))) return true
  const isTold = await deliver(conversation, reminder, home).then(
    () => true,
    () => false,
  )
  if (isTold) await ports.errands.done(own)
  return isTold
}

async function namesOf(admins: readonly PersonKey[], { directory }: ReminderPorts): Promise<readonly string[]> {
  const people = await Promise.all(admins.slice(0, mostNamed).map((admin) => directory.personById(objectIdOf(admin))))
  return people.flatMap((person) => person?.name ?? [])
}

const objectIdOf = (person: PersonKey) => person.slice(person.indexOf(':') + 1)
