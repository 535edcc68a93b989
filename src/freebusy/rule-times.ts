/** Which times of a day, hour or minute a rule names, and which of a period's candidates BYSETPOS picks; nothing is written out. */
import { day, hour, minute, second } from '../time/days.ts'
import type { Rule } from './rule.ts'

/** Sorted times as offsets from the start of what they divide, by index, so that 86,400 of them cost nothing. */
export interface Times {
  readonly many: number
  readonly at: (index: number) => number
}

/** Times after midnight; what the rule leaves open is as in DTSTART. */
export function timesOfDay(rule: Rule, start: number): Times {
  const inDay = start - Math.floor(start / day) * day
  const hours = rule.byHour ?? [Math.floor(inDay / hour)]
  const rest = timesOfHour(rule, start)
  const at = (index: number) => (hours[Math.floor(index / rest.many)] ?? 0) * hour + rest.at(index % rest.many)
  return { many: hours.length * rest.many, at }
}

/** Times after the full hour. */
export function timesOfHour(rule: Rule, start: number): Times {
  const inHour = start - Math.floor(start / hour) * hour
  const minutes = rule.byMinute ?? [Math.floor(inHour / minute)]
  const rest = timesOfMinute(rule, start)
  const at = (index: number) => (minutes[Math.floor(index / rest.many)] ?? 0) * minute + rest.at(index % rest.many)
  return { many: minutes.length * rest.many, at }
}

/** Times after the full minute; second 60 is read as 59. */
export function timesOfMinute(rule: Rule, start: number): Times {
  const seconds = rule.bySecond ?? [Math.floor((start - Math.floor(start / minute) * minute) / second)]
  return { many: seconds.length, at: (index) => Math.min(seconds[index] ?? 0, 59) * second }
}

/** The indexes BYSETPOS picks out of `many` candidates, sorted; undefined: all of them. */
export function picked(rule: Rule, many: number): readonly number[] | undefined {
  if (!rule.bySetPosition) return undefined
  const indexes = rule.bySetPosition.map((n) => (n > 0 ? n - 1 : many + n)).filter((n) => n >= 0 && n < many)
  return [...new Set(indexes)].sort((a, b) => a - b)
}
