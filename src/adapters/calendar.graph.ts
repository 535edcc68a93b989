/** People's time from Microsoft Graph's getSchedule, asked for many people at once with the program's own credentials. */
import type { Entry, Looked } from '../freebusy/entry.ts'
import type { Person } from '../policy/person.ts'
import type { Calendar, Clock } from '../ports.ts'
import type { Interval } from '../time/interval.ts'
import { gathered } from './gathered.ts'
import type { Graph } from './graph.ts'
import {
  lookedAt,
  mostSchedules,
  periodsAround,
  type ScheduleInformation,
  scheduleFrom,
  scheduleRequest,
  schedules,
} from './graph-schedule.ts'
import { recent } from './recent.ts'

export interface GraphCalendarOptions {
  readonly graph: Graph
  readonly clock: Clock
  /** object id or address of the mailbox through which everybody's time is asked; without it the first one asked about */
  readonly mailbox?: string
  /** how long a question waits for others about the same days */
  readonly gatherMs?: number
  /** how long an answer is used again */
  readonly keepMs?: number
}

/** One person's schedule in one period, or why there is none. */
type Found =
  | { readonly kind: 'schedule'; readonly information: ScheduleInformation }
  | { readonly kind: 'none'; readonly because: string }

/**
 * Needs Calendars.Read (docs/graph.md). Asks for whole days and gives the entries of the stretch only.
 * A failure, an error inside a 200 and whatever cannot be read is `unknown`, for that person alone.
 */
export function graphCalendar(options: GraphCalendarOptions): Calendar {
  const keep = recent<Found>(options.clock, {
    most: 2_000,
    lifetimeMs: options.keepMs ?? 30_000,
    isWorthKeeping: (found) => found.kind === 'schedule' && !found.information.error,
  })
  const gather = gathered<Person, Found>(
    { forMs: options.gatherMs ?? 5, most: mostSchedules, keyOf: ({ address }) => address.toLowerCase() },
    (period, people) => foundFor(options, people, periodNamed(period)),
  )
  const find = (person: Person, period: string) =>
    keep(
      `${person.address.toLowerCase()} ${period}`,
      async () => (await gather(period, person)) ?? none('not in the answer'),
    )

  return {
    async entries({ target, stretch }) {
      const looks = periodsAround(stretch).map(async (period, index) => {
        const found = await find(target, nameOf(period))
        return index === 0 ? looked(found, stretch) : startingIn(period, looked(found, stretch))
      })
      return together(await Promise.all(looks))
    },
  }
}

const nameOf = (period: Interval) => `${period.start} ${period.end}`

function periodNamed(name: string): Interval {
  const [start = Number.NaN, end = Number.NaN] = name.split(' ').map(Number)
  return { start, end }
}

function none(because: string): Found {
  return { kind: 'none', because }
}

function looked(found: Found, stretch: Interval): Looked {
  return found.kind === 'none' ? { kind: 'unknown', because: found.because } : lookedAt(found.information, stretch)
}

/** An entry that reaches over a period's edge stands in both answers, and counts where it starts. */
function startingIn(period: Interval, look: Looked): Looked {
  if (look.kind === 'unknown') return look
  return { kind: 'known', entries: look.entries.filter((entry) => entry.start >= period.start) }
}

function together(all: readonly Looked[]): Looked {
  const entries: Entry[] = []
  for (const one of all) {
    if (one.kind === 'unknown') return one
    entries.push(...one.entries)
  }
  return { kind: 'known', entries }
}

/** By address, lower case. One mailbox that is gone or closed to us fails the whole call: then everybody is asked about alone. */
async function foundFor(
  options: GraphCalendarOptions,
  people: readonly Person[],
  period: Interval,
): Promise<ReadonlyMap<string, Found>> {
  const answer = await options.graph.ask({
    path: `/users/${encodeURIComponent(options.mailbox ?? people[0]?.id ?? '')}/calendar/getSchedule`,
    shape: schedules,
    body: scheduleRequest(
      people.map(({ address }) => address),
      period,
    ),
    headers: { Prefer: 'outlook.timezone="UTC"' },
  })
  if (answer.kind === 'found') return byAddress(answer.value.value)
  const isOver = answer.kind === 'failed' && answer.mayPass
  if (people.length > 1 && !isOver) {
    const each = await Promise.all(people.map((person) => foundFor(options, [person], period)))
    return new Map(each.flatMap((one) => [...one]))
  }
  const because = answer.kind === 'failed' ? answer.because : 'no such mailbox'
  return new Map(people.map(({ address }) => [address.toLowerCase(), none(because)]))
}

/** Somebody answered for twice is somebody we know nothing about. */
function byAddress(all: readonly { readonly scheduleId: string }[]): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  for (const written of all) {
    const address = written.scheduleId.toLowerCase()
    const information = scheduleFrom(written)
    if (found.has(address)) found.set(address, none('answered twice'))
    else found.set(address, information ? { kind: 'schedule', information } : none('not what the documentation says'))
  }
  return found
}
