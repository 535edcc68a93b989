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
    const { activity } = context
    const kind = kinds.has(activity.type) ? activity.type : 'other'
    await watched(kind, activity, () => turn(context), metrics)
  }
}

export interface TabCall {
  readonly kind: 'say' | 'press'
  /** the id that its answer carries */
  readonly request: string
  readonly conversation: string
}

/** Calls of the tab count among the turns, as `tab-say` and `tab-press`. */
export function watchedCall(metrics: Metrics) {
  return <Result>({ kind, request, conversation }: TabCall, run: () => Promise<Result>): Promise<Result> =>
    watched(`tab-${kind}`, { request, conversation: { id: conversation } }, run, metrics)
}

async function watched<Result>(kind: string, happening: Happening, run: () => Promise<Result>, metrics: Metrics) {
  const start = performance.now()
  metrics.turnBegan()
  try {
    return await loggedAs(happening, run)
  } finally {
    metrics.turnEnded(kind, (performance.now() - start) / 1_000)
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
