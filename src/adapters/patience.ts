/** How long and how often we ask an outside service before we say that we do not know. */
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  decorrelatedJitterGenerator,
  handleWhenResult,
  type IRetryBackoffContext,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import type { HttpAnswer } from './http-answer.ts'

export interface Patience {
  /** for the whole question, repeats and pauses included */
  readonly timeoutMs: number
  /** repeats after the first try */
  readonly repeats: number
  /** about how long the first pause is; later ones grow, all with jitter */
  readonly pauseMs: number
  /** so many failures in a row, and nothing is asked for `restMs` */
  readonly breakAfter: number
  readonly restMs: number
  /** so many requests under way; others wait their turn */
  readonly atOnce: number
}

export const usualPatience: Patience = {
  timeoutMs: 2_000,
  repeats: 3,
  pauseMs: 100,
  breakAfter: 10,
  restMs: 10_000,
  atOnce: 16,
}

export type Patiently = (once: (signal: AbortSignal) => Promise<HttpAnswer>) => Promise<HttpAnswer>

/** Make one per service: its callers share what is known of its health. A pause the server asks for is kept, or the request given up when it is too long. */
export function patientlyWith(patience: Patience): Patiently {
  const whole = timeout(patience.timeoutMs, TimeoutStrategy.Aggressive)
  const repeated = retry(
    handleWhenResult((result) => isWorthRepeating(result, patience)),
    { maxAttempts: patience.repeats, backoff: pauses(patience) },
  )
  const breaker = circuitBreaker(
    handleWhenResult((result) => isFailed(result) && result.mayPass),
    { halfOpenAfter: patience.restMs, breaker: new ConsecutiveBreaker(patience.breakAfter) },
  )
  const policy = wrap(whole, repeated, breaker, bulkhead(patience.atOnce, 1_000))
  return async (once) => {
    try {
      return await policy.execute(({ signal }) => once(signal))
    } catch (error) {
      if (error instanceof TaskCancelledError) return { kind: 'failed', because: 'took too long', mayPass: true }
      if (error instanceof BrokenCircuitError) return { kind: 'failed', because: 'resting', mayPass: true }
      if (error instanceof BulkheadRejectedError) return { kind: 'failed', because: 'too busy', mayPass: true }
      throw error
    }
  }
}

type Failed = Extract<HttpAnswer, { kind: 'failed' }>

function isFailed(result: unknown): result is Failed {
  return typeof result === 'object' && result !== null && 'kind' in result && result.kind === 'failed'
}

function isWorthRepeating(result: unknown, patience: Patience): boolean {
  return isFailed(result) && result.mayPass && (result.retryAfterMs ?? 0) < patience.timeoutMs
}

type Jitter = [number, number]

function pauses(patience: Patience) {
  const growth = {
    generator: decorrelatedJitterGenerator,
    initialDelay: patience.pauseMs,
    maxDelay: 30_000,
    exponent: 2,
  }
  return new DelegateBackoff<IRetryBackoffContext<unknown>, Jitter>((context, state) => {
    const [delay, next] = decorrelatedJitterGenerator(state, growth)
    return { delay: waitAskedFor(context.result) ?? delay, state: next }
  })
}

function waitAskedFor(result: IRetryBackoffContext<unknown>['result']): number | undefined {
  return 'value' in result && isFailed(result.value) ? result.value.retryAfterMs : undefined
}
