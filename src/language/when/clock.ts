/** Times on the clock: "3pm", "half vier", "kwart over 9", "20.15", "quarter past nine", "noon". */
import type { Line } from '../words/line.ts'
import { namedClockAt } from './named-clock.ts'
import type { Found } from './piece.ts'
import { relativeClockAt } from './relative-clock.ts'
import { spokenAt } from './spoken-clock.ts'
import { militaryAt, writtenAt } from './written-clock.ts'

export function clockAt(line: Line, at: number): Found {
  return (
    namedClockAt(line, at) ??
    relativeClockAt(line, at) ??
    writtenAt(line, at) ??
    militaryAt(line, at) ??
    spokenAt(line, at)
  )
}
