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
