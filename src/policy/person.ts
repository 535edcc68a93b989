/** A person or room of ours whose time is asked about: the target. */
import type { WorkingHours } from '../freebusy/working-hours.ts'
import type { Level } from '../relationship/relationship.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly aliases: readonly string[]
  readonly timeZone: string
  /** undefined: not known, Monday to Friday 9 to 17 is assumed and said */
  readonly workingHours?: WorkingHours
  /** what the owner's Default calendar permission lets anybody see, unknown permissions counted as none */
  readonly ownerPermits: Level
  /** false: hidden from address lists; such a person does not exist for anybody who asks */
  readonly listed: boolean
  readonly kind: 'person' | 'room'
}

/** Whom of ours a partner could be shown at all: people and rooms that are listed. */
export interface Crowd {
  /** by name, at most as many as were asked for */
  readonly people: readonly Pick<Person, 'id' | 'name'>[]
  /** of all of them; where `people` has fewer, hidden ones may be among those counted */
  readonly count: number
}
