/** The log: a JSON line an event, with the mark of the turn it belongs to and nothing private. */
import { AsyncLocalStorage } from 'node:async_hooks'
import pino, { type DestinationStream, type Logger } from 'pino'
import { markOf, scrubbed, scrubbedError } from './scrub.ts'

/** What of an activity, or of a call of the tab, ties its log lines together. */
export interface Happening {
  readonly id?: string | undefined
  /** of a call of the tab, as its answer's X-Request-Id */
  readonly request?: string | undefined
  readonly conversation?: { readonly id: string } | undefined
}

const happening = new AsyncLocalStorage<Happening>()

/** Everything logged by `run`, however deep, carries the activity's own id and a mark of its conversation. */
export function loggedAs<Result>(activity: Happening, run: () => Promise<Result>): Promise<Result> {
  return happening.run(activity, run)
}

export function openLog(level: string, destination?: DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => correlationOf(happening.getStore()),
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
function correlationOf(activity: Happening | undefined): Record<string, string> {
  if (!activity) return {}
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
