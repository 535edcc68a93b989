/** A time on the clock once its figures are read, with what stands behind them: "uur", "o'clock", "ish", "am". */
import { isGlued, type Line, skip, skipSign } from '../words/line.ts'
import type { Clock, Found } from './piece.ts'

export function found(to: number, clock: Clock): Found {
  return { to, meaning: { kind: 'clock', clock } }
}

interface Half {
  readonly to: number
  readonly half: 'am' | 'pm'
}

/** "pm", "p.m.", "p . m .", or a lone "p" that sticks to the number. */
export function halfAt(line: Line, at: number): Half | undefined {
  const word = line.words[at]?.word
  if (word === 'am' || word === 'pm') return { to: skipSign(line, at + 1, '.'), half: word }
  if (word !== 'a' && word !== 'p') return undefined
  const half = word === 'a' ? 'am' : 'pm'
  const letter = skipSign(line, at + 1, '.')
  if (line.words[letter]?.word === 'm') return { to: skipSign(line, letter + 1, '.'), half }
  return isGlued(line, at) ? { to: letter, half } : undefined
}

function clockOf(hour: number, minute: number, half: 'am' | 'pm' | undefined, written: boolean): Clock {
  if (half && hour <= 12) return { hour: (hour % 12) + (half === 'pm' ? 12 : 0), minute, sure: true, written, half }
  return { hour, minute, sure: hour > 12 || hour === 0, written }
}

/** After the figures: "uur", "o'clock", "ish", "am". */
export function ended(line: Line, at: number, hour: number, minute: number, written: boolean): Found {
  const oclock = skip(line, skip(line, at, 'ish'), 'oclock')
  const half = halfAt(line, oclock)
  const to = skip(line, half?.to ?? oclock, 'ish')
  const onDial = line.language === 'en' && line.words[at]?.word === 'h'
  const clock = { ...clockOf(hour, minute, half?.half, written), ...(onDial && { sure: true }) }
  return { to, meaning: { kind: 'clock', clock } }
}
