/** RRULE values: read, checked, refused when RFC 5545 (3.3.10) or RFC 7529 gives them no meaning, before anybody iterates them. */
import { type Fault, fault } from './fault.ts'
import { readWritten, type Written } from './moment.ts'

const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
export type Frequency = (typeof frequencies)[number]

/** `nth` 0: every such weekday. Monday is 0. */
export interface NthWeekday {
  readonly nth: number
  readonly weekday: number
}

/** A list that is not there limits nothing. Lists are sorted and hold each value once. */
export interface Rule {
  readonly frequency: Frequency
  readonly interval: number
  readonly count?: number
  readonly until?: Written
  readonly weekStart: number
  readonly bySecond?: readonly number[]
  readonly byMinute?: readonly number[]
  readonly byHour?: readonly number[]
  readonly byDay?: readonly NthWeekday[]
  readonly byMonthDay?: readonly number[]
  readonly byYearDay?: readonly number[]
  readonly byWeekNumber?: readonly number[]
  readonly byMonth?: readonly number[]
  readonly bySetPosition?: readonly number[]
  /** what becomes of 31 April (RFC 7529, 4.1) */
  readonly skip: 'OMIT' | 'BACKWARD' | 'FORWARD'
}

const mostWeekdays = 70
const names = new Set(
  (
    'FREQ INTERVAL COUNT UNTIL WKST BYSECOND BYMINUTE BYHOUR BYDAY BYMONTHDAY BYYEARDAY BYWEEKNO BYMONTH BYSETPOS ' +
    'RSCALE SKIP'
  ).split(' '),
)
const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** Every part with every value that could be meant is shorter. */
const longest = 600

export function readRule(value: string): Rule | Fault {
  if (value.length > longest) return fault('a rule is too long')
  const parts = partsOf(value)
  if (!parts) return fault('not a rule')
  const rule = fromParts(parts)
  const because = isWhole(rule) ? forbidden(rule, parts) : 'a part of it cannot be read'
  return isWhole(rule) && because === undefined ? rule : fault(`a rule has no meaning: ${because}`)
}

/** NAME=value pairs; undefined when something else stands there, a name comes twice or nobody knows it. */
function partsOf(value: string): ReadonlyMap<string, string> | undefined {
  const parts = new Map<string, string>()
  for (const part of value.trim().toUpperCase().split(';')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = part.slice(0, equals).trim()
    if (equals < 1 || parts.has(name) || !(names.has(name) || name.startsWith('X-'))) return undefined
    parts.set(name, part.slice(equals + 1).trim())
  }
  return parts
}

type Unchecked = { readonly [K in keyof Rule]: Rule[K] | 'unreadable' | undefined }

function isWhole(rule: Unchecked): rule is Rule {
  return !Object.values(rule).includes('unreadable')
}

function fromParts(parts: ReadonlyMap<string, string>): Unchecked {
  const list = (name: string, least: number, most: number) => numbers(parts.get(name), least, most)
  return {
    frequency: frequencies.find((f) => f === parts.get('FREQ')) ?? 'unreadable',
    interval: parts.has('INTERVAL') ? positive(parts.get('INTERVAL')) : 1,
    count: parts.has('COUNT') ? positive(parts.get('COUNT')) : undefined,
    until: parts.has('UNTIL') ? (readWritten(parts.get('UNTIL') ?? '') ?? 'unreadable') : undefined,
    weekStart: parts.has('WKST') ? weekday(parts.get('WKST') ?? '') : 0,
    bySecond: list('BYSECOND', 0, 60),
    byMinute: list('BYMINUTE', 0, 59),
    byHour: list('BYHOUR', 0, 23),
    byDay: weekdays(parts.get('BYDAY')),
    byMonthDay: list('BYMONTHDAY', -31, 31),
    byYearDay: list('BYYEARDAY', -366, 366),
    byWeekNumber: list('BYWEEKNO', -53, 53),
    byMonth: list('BYMONTH', 1, 12),
    bySetPosition: list('BYSETPOS', -366, 366),
    skip: skipOf(parts.get('SKIP')),
  }
}

function skipOf(value: string | undefined): Rule['skip'] | 'unreadable' {
  if (value === undefined || value === 'OMIT') return 'OMIT'
  return value === 'BACKWARD' || value === 'FORWARD' ? value : 'unreadable'
}

function positive(text: string | undefined): number | 'unreadable' {
  return /^\d{1,9}$/.test(text ?? '') && Number(text) > 0 ? Number(text) : 'unreadable'
}

/** Zero is a value only where `least` is zero. */
function numbers(text: string | undefined, least: number, most: number): readonly number[] | 'unreadable' | undefined {
  if (text === undefined) return undefined
  const items = text.split(',').map((item) => item.trim())
  if (!items.every((item) => /^[+-]?\d{1,3}$/.test(item))) return 'unreadable'
  const values = items.map(Number)
  if (!values.every((n) => n >= least && n <= most && (n !== 0 || least === 0))) return 'unreadable'
  return [...new Set(values)].sort((a, b) => a - b)
}

function weekday(text: string): number | 'unreadable' {
  const found = weekdayNames.indexOf(text)
  return found < 0 ? 'unreadable' : found
}

function weekdays(text: string | undefined): readonly NthWeekday[] | 'unreadable' | undefined {
  if (text === undefined) return undefined
  const days: NthWeekday[] = []
  const items = text.split(',')
  if (items.length > mostWeekdays) return 'unreadable'
  for (const item of items) {
    const parts = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(item.trim())
    const nth = Number(parts?.[1] ?? 0)
    if (!parts || Math.abs(nth) > 53 || (parts[1] !== undefined && nth === 0)) return 'unreadable'
    const weekday = weekdayNames.indexOf(parts[2] ?? '')
    if (!days.some((day) => day.nth === nth && day.weekday === weekday)) days.push({ nth, weekday })
  }
  return days
}

/** What the rule says that the standard does not allow: computing something anyway could say `free` where nobody knows. */
function forbidden(rule: Rule, parts: ReadonlyMap<string, string>): string | undefined {
  const { frequency } = rule
  const isNumbered = rule.byDay?.some((d) => d.nth !== 0) === true
  const calendar = parts.get('RSCALE')
  if (calendar !== undefined && !/^GREGORI/.test(calendar)) return `RSCALE=${calendar.slice(0, 20)}`
  if (rule.count !== undefined && rule.until) return 'COUNT beside UNTIL'
  if (isNumbered && frequency !== 'MONTHLY' && frequency !== 'YEARLY') return 'a numbered weekday'
  if (isNumbered && rule.byWeekNumber) return 'a numbered weekday beside BYWEEKNO'
  if (rule.byWeekNumber && frequency !== 'YEARLY') return 'BYWEEKNO'
  if (rule.byMonthDay && frequency === 'WEEKLY') return 'BYMONTHDAY'
  if (rule.byYearDay && (frequency === 'DAILY' || frequency === 'WEEKLY' || frequency === 'MONTHLY')) return 'BYYEARDAY'
  if (rule.bySetPosition && ![...parts.keys()].some((n) => n.startsWith('BY') && n !== 'BYSETPOS'))
    return 'BYSETPOS alone'
  return undefined
}
