/** What we ask of the outside, and what each answer promises. Adapters stand in adapters/, one file per port and technology. */
import type { Looked } from './freebusy/entry.ts'
import type { Question } from './language/question.ts'
import type { Permit } from './policy/permit.ts'
import type { Crowd, Person } from './policy/person.ts'
import type { Draft } from './relationship/draft.ts'
import type { ImportPlan } from './relationship/exchange/import-plan.ts'
import type { Group, Organization, PersonKey } from './relationship/organization.ts'
import type { Level, Relationship, Tenant } from './relationship/relationship.ts'

/** What the outside did wrong. Thrown in adapters/ only; nothing is ever disclosed after one. */
export class OutsideError extends Error {
  readonly port: string
  readonly operation: string
  readonly retryable: boolean

  constructor(port: string, operation: string, retryable: boolean, cause: unknown) {
    super(`${port}: ${operation} failed`, { cause })
    this.name = 'OutsideError'
    this.port = port
    this.operation = operation
    this.retryable = retryable
  }
}

/** Epoch milliseconds. */
export interface Clock {
  now(): number
}

/** Enough of a person to be chosen. */
export type Suggested = Pick<Person, 'id' | 'name' | 'address'>

export interface Directory {
  organization(): Promise<Organization>
  /**
   * People whose whole first, last or full name, alias or address equals the words, without regard to case and accents;
   * hidden ones too (policy decides). Empty: nobody.
   */
  findPeople(words: string): Promise<readonly Person[]>
  /**
   * A made-up, hidden person for a name that nobody has. Looking into them takes the same requests and memory as looking into
   * a real hidden person, so that the time it takes does not tell the two apart.
   */
  nobodyCalled(words: string): Promise<Person>
  /**
   * Listed people of whom a word of the name, or the address, begins with each of the words; at most `most`, by name. A room
   * may be among them where nothing but its mailbox tells. For admins only: a partner finds people by whole names.
   */
  suggestPeople(words: string, most: number): Promise<readonly Suggested[]>
  personById(id: string): Promise<Person | undefined>
  /** Security groups with the words in their name or equal to their address or id; at most 25, best first. */
  findGroups(words: string): Promise<readonly Group[]>
  /** Nested groups count. `unresolved`: the group is gone or could not be read, which shows nobody. */
  isMember(groupId: string, personId: string): Promise<'member' | 'not-member' | 'unresolved'>
  /** Members, nested ones included, each once; undefined when the group is gone. */
  countMembers(groupId: string): Promise<number | undefined>
  /** Listed members, nested ones included, each once; undefined when the group is gone. */
  members(groupId: string, most: number): Promise<Crowd | undefined>
  /** Everybody listed; undefined: this directory cannot say. */
  everybody(most: number): Promise<Crowd | undefined>
  /** Object ids on the allow-list or in the admin group; asked again on every action. */
  isAdmin(objectId: string): Promise<boolean>
  /** Object ids of everybody who is an admin now, each once, lower case. Throws OutsideError when not all of them can be told. */
  admins(): Promise<readonly string[]>
}

export interface Calendar {
  /** Never throws for a calendar that cannot be read: that is `unknown`. */
  entries(permit: Permit): Promise<Looked>
}

export type FetchedFile =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  /** `elsewhere`: not where Teams keeps files of a chat, so nobody asked there */
  | { readonly kind: 'refused'; readonly because: 'elsewhere' | 'too-big' | 'unreachable' }

/** Files that come and go through Teams. Nothing is asked of any other place than where Teams keeps them. */
export interface Files {
  fetch(url: string): Promise<FetchedFile>
  /** Puts a whole file to the address that Teams gave for it; false when it was not taken. */
  put(url: string, bytes: Uint8Array): Promise<boolean>
}

export interface Tenants {
  /** Which tenant a domain belongs to. Throws OutsideError when nobody could look. */
  tenantOf(domain: string): Promise<Tenant | undefined>
}

// ---------------------------------------------------------------------------------------------- what we keep

export interface Actor {
  readonly key: PersonKey
  readonly name: string
}

/**
 * One relationship among several; `replace` is refused unless the stored version is `relationship.version - 1`, `remove` unless
 * it is the version of `relationship`.
 */
export interface Write {
  readonly kind: 'create' | 'replace' | 'remove'
  readonly relationship: Relationship
}

/** One write to what admins look after. `operationId` makes a repeated card press harmless. */
export interface Change {
  readonly operationId: string
  readonly by: Actor
  readonly at: number
  readonly edit:
    | { readonly kind: 'create'; readonly relationship: Relationship }
    /** refused unless the stored version is `relationship.version - 1` */
    | { readonly kind: 'replace'; readonly relationship: Relationship }
    | { readonly kind: 'remove'; readonly id: string; readonly sawVersion: number }
    | { readonly kind: 'sharing'; readonly stopped: boolean }
    /** all of them or none; each is a line of its own in the journal, and `Changed` names none of them */
    | { readonly kind: 'several'; readonly writes: readonly Write[] }
  /** the draft this change ends, dropped in the same write */
  readonly endsDraft?: string
}

export type Changed =
  | { readonly kind: 'done'; readonly before?: Relationship; readonly after?: Relationship; readonly repeated: boolean }
  /** somebody else was first; `current` is undefined when it is gone */
  | { readonly kind: 'stale'; readonly current?: Relationship }
  /** the name (without regard to case) or a domain stands in another relationship */
  | { readonly kind: 'taken'; readonly field: 'name' | 'domain'; readonly value: string; readonly by: Relationship }

/** A removed relationship, kept for 30 days. */
export interface Removed {
  readonly relationship: Relationship
  readonly at: number
  readonly by: Actor
}

export interface Standing {
  readonly relationship: Relationship | undefined
  readonly sharingStopped: boolean
}

/**
 * Relationships and the one switch above them. Reads see every write confirmed before.
 * A write is on disk, its journal line too, before `change` resolves; a failed one changed nothing.
 */
export interface Relationships {
  /** sorted by name */
  all(): Promise<readonly Relationship[]>
  byId(id: string): Promise<Relationship | undefined>
  byDomain(domain: string): Promise<Relationship | undefined>
  /** What a question needs, at one moment: the relationship that lists the domain, and the switch above them all. */
  standing(domain: string): Promise<Standing>
  /** without regard to case */
  byName(name: string): Promise<Relationship | undefined>
  removed(): Promise<readonly Removed[]>
  isSharingStopped(): Promise<boolean>
  change(change: Change): Promise<Changed>
}

/** One draft per admin. */
export interface Drafts {
  of(owner: PersonKey): Promise<Draft | undefined>
  /** Refused (false) unless the stored draft has `draft.version - 1`, or there is none and `draft.version` is 1. */
  save(draft: Draft): Promise<boolean>
  drop(owner: PersonKey): Promise<void>
}

/** One import plan per admin, kept until it is applied, dropped, replaced or too old. */
export interface Plans {
  of(owner: PersonKey): Promise<ImportPlan | undefined>
  save(plan: ImportPlan): Promise<void>
  drop(owner: PersonKey): Promise<void>
}

/** What people of ours told us about their own time, by object id. */
export interface OwnSharing {
  /** `limitedDetails` when nothing was said: as the calendar allows */
  of(objectId: string): Promise<Level>
  set(objectId: string, most: Level): Promise<void>
}

/** Where Teams reaches a person: opaque to everybody but bot/. */
export interface Conversation {
  readonly id: string
  /** `nobody`: of a stranger */
  readonly person: PersonKey
  readonly reference: unknown
}

export interface Conversations {
  /** True the first time a conversation is met, once, however often Teams repeats the event. */
  meet(conversation: Conversation): Promise<boolean>
  /** A conversation that was met with `nobody` is that person's from now on. One of somebody's, or never met, stays as it is. */
  recognize(conversation: Conversation): Promise<void>
  ofPerson(person: PersonKey): Promise<Conversation | undefined>
}

/** What was last asked in a conversation, for "and Wednesday?"; kept ten minutes. */
export interface Topics {
  of(conversationId: string): Promise<Question | undefined>
  remember(conversationId: string, question: Question): Promise<void>
}

/** A sliding window of different members, and how many may be in it. */
export interface Counting {
  readonly key: string
  readonly windowMs: number
  readonly most: number
  /** without it the window is only counted */
  readonly member?: string
}

/** Counting for limits. Keys are made by policy/limits.ts. */
export interface Counters {
  /**
   * Adds each member to its window, and gives for each how many different members are then in it. Nothing is added when one
   * of these windows is already over its `most`. A repeated member counts once, and leaves when one window's length, or up to
   * a sixtieth more, has passed since it was last added. What still counts is never forgotten: a window for which there is no
   * room is over every limit.
   */
  count(windows: readonly Counting[]): Promise<readonly number[]>
}

/** Things to be done once, however many replicas run and whichever of them is killed: a reminder, a notice to admins. */
export interface Errands {
  /** True for one caller: nobody has done it yet, and the lease of whoever took it before is over. */
  take(key: string, leaseMs: number): Promise<boolean>
  /** Nobody takes it again for 400 days. */
  done(key: string): Promise<void>
}
