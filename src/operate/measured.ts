/** Ports that count and time what goes through them, and change nothing of it. */
import type { Looked } from '../freebusy/entry.ts'
import type { Journal } from '../journal.ts'
import type { Calendar } from '../ports.ts'
import type { Metrics } from './metrics.ts'

type Asked = (...parts: never[]) => Promise<unknown>

/** Every method that is named; `step` is the port's name. */
export function measured<Port extends object>(
  step: string,
  port: Port,
  methods: readonly (keyof Port & string)[],
  metrics: Metrics,
): Port {
  const timed = methods.map((name) => [name, timedMethod(step, name, port[name] as Asked, metrics)])
  return { ...port, ...Object.fromEntries(timed) }
}

/** The caller gets the very promise of the port: measuring makes nobody wait. */
function timedMethod(step: string, name: string, method: Asked, metrics: Metrics): Asked {
  return (...parts) => {
    const start = performance.now()
    const answer = method(...parts)
    const took = () => metrics.took(step, name, (performance.now() - start) / 1_000)
    answer.then(took, () => {
      metrics.failed(step)
      took()
    })
    return answer
  }
}

/** A calendar that could not be read does not throw: it is unknown, and that is a failure of the source. */
export function measuredCalendar(calendar: Calendar, metrics: Metrics): Calendar {
  const counted = async (looking: Promise<Looked>): Promise<Looked> => {
    const looked = await looking
    if (looked.kind === 'unknown') metrics.failed('calendar')
    return looked
  }
  return measured('calendar', { entries: (permit) => counted(calendar.entries(permit)) }, ['entries'], metrics)
}

/** The journal's lines of questions, by outcome and gate. */
export function measuredJournal(journal: Journal, metrics: Metrics): Journal {
  return {
    ...journal,
    note(line) {
      if (line.kind === 'question') metrics.decided(line.outcome, line.outcome === 'permit' ? '' : gateIn(line.because))
      journal.note(line)
    },
  }
}

const other: Readonly<Record<string, string>> = { 'over the limit': 'limit', 'asked back': 'asked-back' }

/** answer/note.ts writes `gate 5: …`, or that the limit was passed, or that it was asked back. */
function gateIn(because: string): string {
  return /^gate (\d{1,2}):/.exec(because)?.[1] ?? other[because] ?? 'other'
}
