/** What status a calendar item has for its owner (MS-OXCICAL 2.1.3.1.1.20, RFC 5545, and the owner's answer to an invitation). */
import { all, type Component, first, type Property, parameter, word } from './content-lines.ts'
import type { Status } from './entry.ts'

/** Addresses of the calendar's owner, in lower case, without `mailto:`. */
export type Owners = readonly string[]

const exchange: Readonly<Record<string, Status | 'free'>> = {
  FREE: 'free',
  TENTATIVE: 'tentative',
  BUSY: 'busy',
  OOF: 'oof',
  WORKINGELSEWHERE: 'workingElsewhere',
}

/** BUSYSTATUS decides, then TRANSP, then STATUS; a declined invitation takes no time, an unanswered one is tentative. */
export function statusOf(component: Component, owners: Owners): Status | 'free' {
  const answer = answerOf(component, owners)
  if (answer === 'declined') return 'free'
  const said = exchange[word(component, 'X-MICROSOFT-CDO-BUSYSTATUS') ?? '']
  if (said) return said
  if (word(component, 'TRANSP') === 'TRANSPARENT') return 'free'
  const status = word(component, 'STATUS')
  if (status === 'CANCELLED') return 'free'
  return status === 'TENTATIVE' || answer === 'open' ? 'tentative' : 'busy'
}

/** What the owner answered; `open` when the answer is missing, tentative or not yet known. An organizer need not answer. */
function answerOf(component: Component, owners: Owners): 'none' | 'accepted' | 'declined' | 'open' {
  if (owners.length === 0) return 'none'
  const invited = all(component, 'ATTENDEE').filter((attendee) => isOwner(attendee, owners))
  if (invited.length === 0) return 'none'
  const answers = invited.map((attendee) => parameter(attendee, 'PARTSTAT')?.toUpperCase())
  if (answers.some((a) => a === 'ACCEPTED')) return 'accepted'
  if (answers.every((a) => a === 'DECLINED' || a === 'DELEGATED')) return 'declined'
  const organizer = first(component, 'ORGANIZER')
  return organizer && isOwner(organizer, owners) ? 'none' : 'open'
}

function isOwner(person: Property, owners: Owners): boolean {
  if (owners.some((owner) => mayBe(person.value, owner)) && owners.includes(addressIn(person.value))) return true
  return /;EMAIL=/i.test(person.parameters) && owners.includes(addressIn(parameter(person, 'EMAIL') ?? ''))
}

/** Cheaper than comparing: meetings have many attendees. */
function mayBe(value: string, owner: string): boolean {
  return value.length >= owner.length && value.length <= owner.length + 'mailto:  '.length
}

/** An address as it is compared: without `mailto:` and without regard to case. */
export function addressIn(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
}

/** FBTYPE and BUSYTYPE; what is not known counts as busy (RFC 5545, 3.2.9). */
export function statusOfType(type: string | undefined): Status | 'free' {
  if (type === 'FREE') return 'free'
  if (type === 'BUSY-UNAVAILABLE') return 'oof'
  return type === 'BUSY-TENTATIVE' ? 'tentative' : 'busy'
}
