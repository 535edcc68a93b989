/** What leaves the program about one person: built field by field, never trimmed, so that a new field stays inside until it is written down here. */
import { type Entry, type Looked, type Status, statuses } from '../freebusy/entry.ts'
import { periodsByStatus } from '../freebusy/periods.ts'
import { type WorkingHours, workingTime } from '../freebusy/working-hours.ts'
import type { Level } from '../relationship/relationship.ts'
import { type Interval, intersect, intersectAll, lengthOf, subtract } from '../time/interval.ts'
import type { Permit } from './permit.ts'

export type Verdict = 'free' | 'busy' | 'tentative' | 'partly' | 'unknown'

export interface DisclosedBlock extends Interval {
  readonly status: Status
  /** only at limitedDetails, and never of a private entry */
  readonly subject?: string
  readonly location?: string
}

export interface Disclosure {
  readonly name: string
  readonly address: string
  readonly level: Exclude<Level, 'none'>
  readonly verdict: Verdict
  readonly timeZone: string
  /** clipped to what was asked, sorted */
  readonly busy: readonly DisclosedBlock[]
  readonly free: readonly Interval[]
  /** the part of what was asked that was judged: working hours when whole days were asked, else all of it */
  readonly judged: readonly Interval[]
  /** nothing of what was asked lies in working hours */
  readonly outsideWorkingHours: boolean
  /** working hours were not known and Monday to Friday 9 to 17 was assumed */
  readonly workingHoursAssumed: boolean
}

const assumedHours: WorkingHours = {
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  start: 9 * 60,
  end: 17 * 60,
}

/** How closely the time was said: a moment, a part of a day, or whole days. */
export type Grain = 'point' | 'time' | 'days'

/** Gate 10 is here: a private entry shows time and status only. Unknown shows no busy and no free time. */
export function disclose({ target, stretch, level }: Permit, looked: Looked, grain: Grain): Disclosure {
  const working = workingTime(target.workingHours ?? assumedHours, stretch, target.timeZone)
  const outsideWorkingHours = working.length === 0
  const judged = grain === 'days' && !outsideWorkingHours ? working : [stretch]
  const busy = looked.kind === 'unknown' ? [] : blocksAt(level, looked.entries, stretch)
  const open = outsideWorkingHours ? [stretch] : working
  return {
    name: target.name,
    address: target.address,
    level,
    verdict: looked.kind === 'unknown' ? 'unknown' : verdictOn(judged, busy),
    timeZone: target.timeZone,
    busy,
    free: looked.kind === 'unknown' ? [] : subtract(open, busy.filter(isBlocking)),
    judged,
    outsideWorkingHours,
    workingHoursAssumed: target.workingHours === undefined,
  }
}

function blocksAt(level: Permit['level'], entries: readonly Entry[], stretch: Interval): readonly DisclosedBlock[] {
  return level === 'availabilityOnly' ? periodsByStatus(entries, stretch) : blockPerEntry(entries, stretch)
}

function blockPerEntry(entries: readonly Entry[], stretch: Interval): DisclosedBlock[] {
  const blocks: DisclosedBlock[] = []
  for (const entry of entries) {
    const time = intersect(entry, stretch)
    if (time) blocks.push(detailed(time, entry))
  }
  return blocks.sort(
    (a, b) => a.start - b.start || a.end - b.end || statuses.indexOf(b.status) - statuses.indexOf(a.status),
  )
}

type Writable<Of> = { -readonly [Name in keyof Of]: Of[Name] }

function detailed({ start, end }: Interval, { status, subject, location, isPrivate }: Entry): DisclosedBlock {
  const block: Writable<DisclosedBlock> = { start, end, status }
  if (isPrivate) return block
  if (subject) block.subject = subject
  if (location) block.location = location
  return block
}

/** Working elsewhere does not block. */
function isBlocking({ status }: DisclosedBlock): boolean {
  return status !== 'workingElsewhere'
}

function verdictOn(judged: readonly Interval[], busy: readonly DisclosedBlock[]): Verdict {
  const within = (isMeant: (block: DisclosedBlock) => boolean) => lengthOf(intersectAll([judged, busy.filter(isMeant)]))
  const taken = within(({ status }) => status === 'busy' || status === 'oof')
  if (taken > 0) return taken === lengthOf(judged) ? 'busy' : 'partly'
  return within(({ status }) => status === 'tentative') > 0 ? 'tentative' : 'free'
}
