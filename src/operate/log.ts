/** The log: a JSON line an event, with the mark of the turn it belongs to and nothing private. */
import pino, { type DestinationStream, type Logger } from 'pino'
import { markOf, scrubbed, scrubbedError } from './scrub.ts'

/** What of an activity, or of a call of the tab, ties its log lines together. */
export interface Happening {
  readonly id?: string | undefined
  /** of a call of the tab, as its answer's X-Request-Id */
  readonly request?: string | undefined
  readonly conversation?: { readonly id: string } | undefined
}

/**
 * The log of one happening: its lines carry the activity's own id and a mark of its conversation. Passed on by hand:
 * following every promise to know whose turn it is (AsyncLocalStorage) takes a tenth of an answer on Node 20.
 */
export function logOf(log: Logger, happening: Happening): Logger {
  return log.child(correlationOf(happening))
}

export function openLog(level: string, destination?: DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => scrubbedError(error) },
    formatters: { log: scrubbedParts },
    hooks: {
      logMethod(parts, write) {
        write.apply(this, scrubbedCall(parts) as typeof parts)
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** An error that is logged without words would lend the line its own message. */
function scrubbedCall(parts: readonly unknown[]): unknown[] {
  const [first, ...rest] = parts
  const named = first instanceof Error ? [{ err: first }, ...(rest.length > 0 ? rest : [first.message])] : parts
  return named.map((part) => (typeof part === 'string' ? scrubbed(part) : part))
}

/** Teams' activity id names nobody; a conversation's id stands for one person, so only its mark is kept. */
function correlationOf(activity: Happening): Record<string, string> {
  return {
    ...(activity.request ? { request: activity.request } : {}),
    ...(activity.id ? { activity: scrubbed(String(activity.id).slice(0, 100)) } : {}),
    ...(activity.conversation ? { conversation: markOf(String(activity.conversation.id)) } : {}),
  }
}

function scrubbedParts(parts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? scrubbed(part) : part]),
  )
}
