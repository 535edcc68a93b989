/** Lengths of time: "half an hour", "een uurtje", "90 min", "two and a half hours", "drie kwartier", "a fortnight". */
import { has, isGlued, isSign, type Line, numberAt, skip } from '../words/line.ts'
import type { Unit } from '../words/vocabulary.ts'

/** A length said in one unit, or in hours and minutes; months and years are not days. */
export interface Amount {
  readonly to: number
  readonly unit: Unit
  readonly count: number
}

const minutesIn: Partial<Record<Unit, number>> = { minute: 1, quarter: 15, hour: 60 }

/** Minutes of the clock in it; undefined for days and longer. */
export function clockMinutes(amount: Amount): number | undefined {
  const each = minutesIn[amount.unit]
  return each === undefined ? undefined : Math.round(each * amount.count)
}

export function amountAt(line: Line, at: number): Amount | undefined {
  const first = singleAt(line, at) ?? halfAt(line, at) ?? aboutAt(line, at) ?? countedAt(line, at)
  if (!first || !(first.count > 0) || first.count > 1000) return undefined
  const and = skip(line, first.to, 'and')
  const rest = first.unit === 'hour' ? countedAt(line, and) : undefined
  if (rest?.unit !== 'minute' && rest?.unit !== 'quarter') return first
  return { to: rest.to, unit: 'minute', count: first.count * 60 + (clockMinutes(rest) ?? 0) }
}

/** "a quarter of an hour" */
function singleAt(line: Line, at: number): Amount | undefined {
  const unit = has(line, at, 'length') ? line.words[at]?.sense?.unit : undefined
  return unit && { to: at + 1, unit, count: 1 }
}

/** "half an hour", "een half uur", "anderhalf uur". */
function halfAt(line: Line, at: number): Amount | undefined {
  const whole = line.words[at]?.word === 'anderhalf' || line.words[at]?.word === 'anderhalve' ? 1.5 : 0.5
  const start = skip(line, at, 'one')
  const isHalf = whole === 1.5 || ['half', 'halve', 'halfuur', 'halfuurtje'].includes(line.words[start]?.word ?? '')
  if (!isHalf) return undefined
  const after = whole === 1.5 ? at + 1 : start + 1
  if (line.words[start]?.word.startsWith('halfuur')) return { to: after, unit: 'hour', count: 0.5 }
  const unitAt = line.language === 'en' ? skip(line, after, 'one') : after
  const unit = line.words[unitAt]?.sense?.unit
  return unit ? { to: unitAt + 1, unit, count: whole } : undefined
}

/** "een week of twee", "een dag of drie": about so many. */
function aboutAt(line: Line, at: number): Amount | undefined {
  const unit = line.words[at]?.word === 'een' ? line.words[at + 1]?.sense?.unit : undefined
  const count = line.words[at + 2]?.word === 'of' ? numberAt(line, at + 3) : undefined
  return unit && count ? { to: at + 4, unit, count } : undefined
}

function countedAt(line: Line, at: number): Amount | undefined {
  const count = countAt(line, at)
  if (!count) return undefined
  const dash = isSign(line, count.to, '-') && isGlued(line, count.to) ? count.to + 1 : count.to
  const unit = line.words[skip(line, dash, 'plus-half')]?.sense?.unit
  if (!unit) return undefined
  const before = has(line, dash, 'plus-half')
  const unitTo = skip(line, dash, 'plus-half') + 1
  const behind = has(line, unitTo, 'plus-half')
  return { to: behind ? unitTo + 1 : unitTo, unit, count: count.value + (before || behind ? 0.5 : 0) }
}

/** "3", "2.5", "1,5", "a", "a few", "a couple of". */
function countAt(line: Line, at: number): { readonly to: number; readonly value: number } | undefined {
  if (has(line, at, 'few')) {
    const of = has(line, at + 1, 'of') ? at + 2 : at + 1
    return { to: of, value: /coup|paar/.test(line.words[at]?.word ?? '') ? 2 : 3 }
  }
  const mixed = line.words[at]?.sense?.count
  if (mixed !== undefined) return { to: at + 1, value: mixed }
  const whole = numberAt(line, at)
  if (whole === undefined) return has(line, at, 'one') ? { to: at + 1, value: 1 } : undefined
  const under = isSign(line, at + 1, '/') && isGlued(line, at + 1) ? numberAt(line, at + 2) : undefined
  if (under === 2 || under === 4) return { to: at + 3, value: whole / under }
  const isFraction =
    (isSign(line, at + 1, '.') || isSign(line, at + 1, ',')) && isGlued(line, at + 1) && isGlued(line, at + 2)
  const digits = isFraction ? line.words[at + 2] : undefined
  if (digits?.kind === 'digits' && digits.text.length <= 2)
    return { to: at + 3, value: Number(`${whole}.${digits.text}`) }
  const more = /^(more|nog)$/.test(line.words[at + 1]?.word ?? '') ? at + 2 : at + 1
  return { to: more, value: whole }
}
