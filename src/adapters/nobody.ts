/** A made-up person for a name that nobody has (see `Directory.nobodyCalled`). */
import type { Person } from '../policy/person.ts'

const nobody: Person = {
  id: '',
  name: '',
  address: '',
  aliases: [],
  timeZone: 'UTC',
  ownerPermits: 'none',
  listed: false,
  kind: 'person',
}

/** Hidden, and sharing nothing. */
export function nobodyWith(id: string): Person {
  return { ...nobody, id }
}

/** Always the same for the same text, and spread evenly. */
export function numberOf(text: string): number {
  let number = 7
  for (let at = 0; at < text.length; at++) number = (number * 31 + text.charCodeAt(at)) % 1_000_000_007
  return number
}
