/** Whether Liaison can answer now: each thing it depends on is tried, at most once in a while, and said to be up or down. */

/** Resolves when the thing works, rejects when it does not; what it rejects with is for the log only. */
export interface Probe {
  readonly works: () => Promise<unknown>
  /** milliseconds that an answer holds: a second, or longer for what is not ours to ask every second */
  readonly holdsMs: number
}

export type State = 'up' | 'down'

/** Names of ours and states; nothing of what went wrong, for anybody may ask. */
export interface Readiness {
  readonly ready: boolean
  readonly states: Readonly<Record<string, State>>
}

export interface Watch {
  readonly now: () => number
  /** told once when a thing goes down, and once when it comes back */
  readonly warn: (message: string, cause?: unknown) => void
}

/** Without an answer for so long a thing is down. */
const patienceMs = 1_500

/** Any number of askers at once cost one try of each thing. */
export function readinessOf(probes: Readonly<Record<string, Probe>>, watch: Watch): () => Promise<Readiness> {
  const kept = Object.entries(probes).map(([name, probe]) => ({ name, state: keptState(name, probe, watch) }))
  return async () => {
    const states = await Promise.all(kept.map(async ({ name, state }) => [name, await state()] as const))
    return { ready: states.every(([, state]) => state === 'up'), states: Object.fromEntries(states) }
  }
}

function keptState(name: string, { works, holdsMs }: Probe, { now, warn }: Watch): () => Promise<State> {
  let before: State = 'up'
  let asked: { readonly at: number; readonly state: Promise<State> } | undefined
  const ask = async (): Promise<State> => {
    const failure = await inTime(works).then(
      () => undefined,
      (cause: unknown) => ({ cause }),
    )
    const state = failure ? 'down' : 'up'
    if (state !== before) warn(`${name} is ${state}`, failure?.cause)
    before = state
    return state
  }
  return () => {
    const at = now()
    // a clock that was set back must not keep an old answer alive
    if (!asked || at - asked.at >= holdsMs || at < asked.at) asked = { at, state: ask() }
    return asked.state
  }
}

async function inTime(works: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs)
  })
  try {
    await Promise.race([works(), late])
  } finally {
    clearTimeout(timer)
  }
}
