/** What Microsoft Graph's getSchedule is asked, and what its answer says about one person's time. */
import { z } from 'zod'
import type { Entry, Looked, Status } from '../freebusy/entry.ts'
import { type Interval, overlaps } from '../time/interval.ts'
import { dateTimeTimeZone, instantFrom, writtenInUtc } from './graph-time.ts'

/**
 * scheduleInformation and scheduleItem (Graph reference, resources). A person who cannot be looked up has `error` inside a 200.
 * availabilityView is not read: its slots are coarse, and working elsewhere looks like free in it.
 */
const scheduleItem = z.object({
  status: z.string(),
  start: dateTimeTimeZone,
  end: dateTimeTimeZone,
  subject: z.string().nullish(),
  location: z.string().nullish(),
  isPrivate: z.boolean().nullish(),
})
const scheduleInformation = z.object({
  scheduleId: z.string(),
  scheduleItems: z.array(scheduleItem).nullish(),
  error: z.object({ responseCode: z.string().nullish() }).nullish(),
})
/** Each schedule is read by itself: one that cannot be read says nothing about the others. */
export const schedules = z.object({ value: z.array(z.looseObject({ scheduleId: z.string() })) })

type ScheduleItem = z.infer<typeof scheduleItem>
export type ScheduleInformation = z.infer<typeof scheduleInformation>

/** At most so many mailboxes in one call ("Get free/busy schedule of Outlook calendar users and resources", limits). */
export const mostSchedules = 20
/** The period "must be less than 62 days" (same page). */
const mostDays = 61
/** A mailbox with more entries than this in the period fails (KB 2962513): so many may not be all of them. */
const mostItems = 1_000
const day = 86_400_000

/** Whole days in UTC around the stretch, in as many periods as the limit asks for. Whole days make questions about one day one question. */
export function periodsAround(stretch: Interval): Interval[] {
  const end = Math.ceil(stretch.end / day) * day
  const periods: Interval[] = []
  for (let start = Math.floor(stretch.start / day) * day; start < end; start += mostDays * day) {
    periods.push({ start, end: Math.min(end, start + mostDays * day) })
  }
  return periods
}

/** The slot length says nothing to us; it must lie between 5 and 1440 minutes and fit into the period. */
export function scheduleRequest(addresses: readonly string[], period: Interval) {
  return {
    schedules: addresses,
    startTime: writtenInUtc(period.start),
    endTime: writtenInUtc(period.end),
    availabilityViewInterval: 60,
  }
}

/** Undefined when it is not what the documentation says. */
export function scheduleFrom(written: unknown): ScheduleInformation | undefined {
  return scheduleInformation.safeParse(written).data
}

/** Entries that touch the stretch; unknown when Graph says so, or says something that is not understood. */
export function lookedAt(information: ScheduleInformation, stretch: Interval): Looked {
  if (information.error) return unknown(`schedule error ${information.error.responseCode ?? ''}`.trim())
  const items = information.scheduleItems
  if (!items) return unknown('no schedule items')
  if (items.length >= mostItems) return unknown('too many entries')
  const entries: Entry[] = []
  for (const item of items) {
    const time = timeOf(item)
    if (!time) return unknown('a time that cannot be read')
    if (!overlaps(time, stretch)) continue
    const status = statusOf(item.status)
    if (status === 'unknown') return unknown(`entry with status ${item.status}`)
    if (status !== 'free') entries.push(entryOf(item, time, status))
  }
  return { kind: 'known', entries }
}

function unknown(because: string): Looked {
  return { kind: 'unknown', because }
}

/** Undefined for what no calendar can hold. */
function timeOf(item: ScheduleItem): Interval | undefined {
  const start = instantFrom(item.start)
  const end = instantFrom(item.end)
  return start === undefined || end === undefined || end < start ? undefined : { start, end }
}

/** freeBusyStatus, also with the capitals of the concept page; a word we do not know is not taken for free. */
function statusOf(word: string): Status | 'free' | 'unknown' {
  switch (word.toLowerCase()) {
    case 'free':
      return 'free'
    case 'tentative':
      return 'tentative'
    case 'busy':
      return 'busy'
    case 'oof':
      return 'oof'
    case 'workingelsewhere':
      return 'workingElsewhere'
    default:
      return 'unknown'
  }
}

/** Subject and location come with `isPrivate: false` (concept page, "Event data returned"): without it they are not used. */
function entryOf(item: ScheduleItem, time: Interval, status: Status): Entry {
  const isPrivate = item.isPrivate !== false
  const { subject, location } = item
  return {
    ...time,
    status,
    isPrivate,
    ...(subject && !isPrivate ? { subject } : {}),
    ...(location && !isPrivate ? { location } : {}),
  }
}
