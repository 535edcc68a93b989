/** Turns as they run: timed, counted, and their log. */
import type { Logger } from 'pino'
import { type Happening, logOf } from './log.ts'
import type { Metrics } from './metrics.ts'

interface Taken {
  readonly activity: { readonly type: string }
}

/** Kinds that Teams sends; whatever else is sent must not become a label. */
const kinds: ReadonlySet<string> = new Set(['message', 'invoke', 'conversationUpdate', 'installationUpdate'])

export function watchedTurn<Context extends Taken>(
  turn: (context: Context) => Promise<void>,
  metrics: Metrics,
): (context: Context) => Promise<void> {
  return async (context) => {
    const { activity } = context
    const kind = kinds.has(activity.type) ? activity.type : 'other'
    await watched(kind, () => turn(context), metrics)
  }
}

/** Calls of the tab count among the turns, as `tab-say` and `tab-press`. */
export function watchedCall(metrics: Metrics) {
  return <Result>(kind: 'say' | 'press', run: () => Promise<Result>): Promise<Result> =>
    watched(`tab-${kind}`, run, metrics)
}

async function watched<Result>(kind: string, run: () => Promise<Result>, metrics: Metrics) {
  const start = performance.now()
  metrics.turnBegan()
  try {
    return await run()
  } finally {
    metrics.turnEnded(kind, (performance.now() - start) / 1_000)
  }
}

/** A turn logs an error when, and only when, it failed. `of` gives the log of one turn. */
export function logOfTurns(log: Logger, metrics: Metrics) {
  const counting = (log: Logger) => ({
    debug: (data: object, message: string) => log.debug(data, message),
    warn: (data: object, message: string) => log.warn(data, message),
    error(data: object, message: string) {
      metrics.turnFailed()
      log.error(data, message)
    },
  })
  return { ...counting(log), of: (happening: Happening) => counting(logOf(log, happening)) }
}
