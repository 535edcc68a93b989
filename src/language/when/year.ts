/** The year that stands behind a day, a month or a feast. */
import { digitsAt, isGlued, isSign, type Line, numberAt, skip, skipSign } from '../words/line.ts'

/** ", 2018", "in 2020", "of 2027", "two thousand and eighteen", "'17". */
export function yearAt(line: Line, at: number): { readonly to: number; readonly year: number } | undefined {
  const start = skip(line, skip(line, skipSign(line, at, ',.-/'), 'in'), 'of')
  const year = numberAt(line, start)
  const isYear =
    year !== undefined &&
    year >= 1900 &&
    year < 2200 &&
    (line.words[start]?.kind !== 'digits' || line.words[start]?.text.length === 4)
  if (isYear) return isGluedColon(line, start + 1) ? undefined : { to: start + 1, year }
  const short = isSign(line, start, "'") ? digitsAt(line, start + 1, 2, 2) : undefined
  return short === undefined ? undefined : { to: start + 2, year: 2000 + short }
}

/** The number before it is an hour: "5 Dec 20:15". */
export function isGluedColon(line: Line, at: number): boolean {
  return isSign(line, at, ':') && isGlued(line, at) && isGlued(line, at + 1)
}
