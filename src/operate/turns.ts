/** Turns as they run: timed, counted, and tied to their log lines. */
import { type Happening, loggedAs } from './log.ts'
import type { Metrics } from './metrics.ts'

interface Taken {
  readonly activity: Happening & { readonly type: string }
}

/** Kinds that Teams sends; whatever else is sent must not become a label. */
const kinds: ReadonlySet<string> = new Set(['message', 'invoke', 'conversationUpdate', 'installationUpdate'])

export function watchedTurn<Context extends Taken>(
  turn: (context: Context) => Promise<void>,
  metrics: Metrics,
): (context: Context) => Promise<void> {
  return async (context) => {
    const start = performance.now()
    const { type } = context.activity
    metrics.turnBegan()
    try {
      await loggedAs(context.activity, () => turn(context))
    } finally {
      metrics.turnEnded(kinds.has(type) ? type : 'other', (performance.now() - start) / 1_000)
    }
  }
}

type Write = (data: object, message: string) => void

/** A turn logs an error when, and only when, it failed. */
export function logOfTurns(log: { debug: Write; warn: Write; error: Write }, metrics: Metrics) {
  return {
    debug: (data: object, message: string) => log.debug(data, message),
    warn: (data: object, message: string) => log.warn(data, message),
    error(data: object, message: string) {
      metrics.turnFailed()
      log.error(data, message)
    },
  }
}
