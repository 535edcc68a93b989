/** The clocks a file describes itself: VTIMEZONE (RFC 5545, 3.6.5), for zones whose name says nothing. */
import { day } from '../time/days.ts'
import { type Clocks, utc } from '../time/offsets.ts'
import { type Budget, spend } from './budget.ts'
import { all, type Component, first } from './content-lines.ts'
import { isFault, isSound } from './fault.ts'
import { type Moment, readWritten, type Written } from './moment.ts'
import { occurrences } from './recurrence.ts'
import { type Rule, readRule } from './rule.ts'

/** STANDARD or DAYLIGHT: from each onset on, clocks are `to` ahead of UTC; before it they were `from`. */
interface Observance {
  readonly from: number
  readonly to: number
  /** onsets are readings of the clocks before the change; this one and those of `extra` and `rules` */
  readonly start: Written
  readonly extra: readonly Written[]
  readonly rules: readonly Rule[]
}

/**
 * Undefined when the component does not say how far its clocks are from UTC, or says it in rules without meaning. What the
 * clocks compute is paid from the budget: once it has run out, they can no longer be trusted.
 */
export function clocksDescribed(component: Component, name: string, budget: Budget): Clocks | undefined {
  const parts = component.components.filter((c) => c.name === 'STANDARD' || c.name === 'DAYLIGHT')
  const observances = parts.map((c) => readObservance(c)).filter((o) => o !== undefined)
  if (observances.length === 0 || observances.length < parts.length || observances.length > 200) return undefined
  const [only] = observances
  if (only && observances.length === 1) return { name, offsetAt: () => only.to }
  return { name, offsetAt: remembering((year) => changesUpTo(observances, year, budget)) }
}

function readObservance(component: Component): Observance | undefined {
  const start = readWritten(first(component, 'DTSTART')?.value ?? '')
  const from = readOffset(first(component, 'TZOFFSETFROM')?.value)
  const to = readOffset(first(component, 'TZOFFSETTO')?.value)
  const rules = all(component, 'RRULE').map((p) => readRule(p.value))
  const extra = all(component, 'RDATE').flatMap((p) => p.value.split(',').map((value) => readWritten(value)))
  if (!start || to === undefined) return undefined
  if (rules.some((rule) => isFault(rule) || !isOfYears(rule)) || extra.includes(undefined)) return undefined
  return {
    start,
    from: from ?? to,
    to,
    rules: rules.filter(isSound),
    extra: extra.filter((written) => written !== undefined),
  }
}

/** Clocks change a few times a year. */
function isOfYears({ frequency, byHour, byMinute, bySecond }: Rule): boolean {
  const times = (byHour?.length ?? 1) * (byMinute?.length ?? 1) * (bySecond?.length ?? 1)
  return (frequency === 'YEARLY' || frequency === 'MONTHLY') && times === 1
}

function readOffset(value: string | undefined): number | undefined {
  const parts = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(value?.trim() ?? '')
  if (!parts || Number(parts[2]) > 23 || Number(parts[3]) > 59) return undefined
  const seconds = Number(parts[2]) * 3_600 + Number(parts[3]) * 60 + Number(parts[4] ?? 0)
  return (parts[1] === '-' ? -seconds : seconds) * 1_000
}

interface Change {
  readonly at: number
  readonly offset: number
}

const year = 366 * day

/** Remembers the changes of each year that was asked about; they start with one before the year. */
function remembering(changesOf: (year: number) => readonly Change[]): (instant: number) => number {
  const kept = new Map<number, readonly Change[]>()
  return (instant) => {
    const index = Math.floor(instant / year)
    let changes = kept.get(index)
    if (!changes) {
      changes = changesOf(index)
      if (kept.size > 200) kept.clear()
      kept.set(index, changes)
    }
    let offset = 0
    for (const change of changes) if (change.at <= instant) offset = change.offset
    return offset
  }
}

/** Changes in a year and the last one before; before all of them stands what the earliest one changed. */
function changesUpTo(observances: readonly Observance[], index: number, budget: Budget): readonly Change[] {
  const end = (index + 1) * year
  spend(budget, observances.length)
  const changes = observances.flatMap((o) => onsets(o, index * year, end, budget).map((at) => ({ at, offset: o.to })))
  const [earliest] = observances.toSorted((a, b) => a.start.wall - b.start.wall)
  const before = { at: Number.NEGATIVE_INFINITY, offset: earliest?.from ?? 0 }
  return [before, ...changes.sort((a, b) => a.at - b.at)]
}

/** Onsets come every year or have long ended; further back than this no rule is asked again. */
const looks = [year, 10 * year, 500 * year]

function onsets(observance: Observance, from: number, end: number, budget: Budget): readonly number[] {
  const written = [observance.start, ...observance.extra].map((w) => (w.utc ? w.wall : w.wall - observance.from))
  return [
    ...written.filter((at) => at < end),
    ...observance.rules.flatMap((r) => ruled(r, observance, from, end, budget)),
  ]
}

function ruled(rule: Rule, observance: Observance, from: number, end: number, budget: Budget): readonly number[] {
  const clocks: Clocks = { name: '', offsetAt: () => observance.from }
  const start: Moment = { wall: observance.start.wall, clocks, isDate: false }
  if (end <= start.wall - observance.from) return []
  const last = rule.until ? Math.min(from, rule.until.wall) : from
  for (const look of looks) {
    spend(budget, 10)
    const found = occurrences(rule, start, utc, { start: last - look, end }, budget)
    if (isFault(found) || found.length > 0) return isFault(found) ? [] : found
  }
  return []
}
