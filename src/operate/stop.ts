/** How Liaison ends: nobody new comes in, who is inside is finished, everything is written, the lock is given back; within 10 s. */
import { setTimeout as pause } from 'node:timers/promises'

export interface Stopping {
  /** No new connections; `done` is called when the last one has ended. */
  readonly close: (done: () => void) => void
  readonly closeIdle: () => void
  readonly closeAll: () => void
  /** Writes what waits, releases what is held. */
  readonly closeStore: () => Promise<void>
  readonly warn: (message: string, cause?: unknown) => void
}

export interface Patience {
  /** for requests under way */
  readonly turnsMs: number
  /** for what is to be written */
  readonly storeMs: number
}

/** Hosts kill after ten seconds (Docker) or thirty (Azure Container Apps). */
export const usualPatience: Patience = { turnsMs: 8_000, storeMs: 1_500 }

/** Resolves with the exit code: 0, or 1 when something had to be left undone, which `warn` was told. */
export async function stopped(stopping: Stopping, patience: Patience = usualPatience): Promise<0 | 1> {
  const finished = await within(patience.turnsMs, drained(stopping))
  if (!finished) stopping.warn('some requests were cut off: they took too long to end')
  stopping.closeAll()
  try {
    const written = await within(patience.storeMs, stopping.closeStore())
    if (!written) stopping.warn('the store did not close in time')
    return finished && written ? 0 : 1
  } catch (cause) {
    stopping.warn('the store did not close as it should', cause)
    return 1
  }
}

/** A connection that is kept open counts until it is closed, so each is closed once its request has been answered. */
async function drained({ close, closeIdle }: Stopping): Promise<void> {
  const closing = setInterval(closeIdle, 20)
  await new Promise<void>((resolve) => close(resolve))
  clearInterval(closing)
}

async function within(ms: number, work: Promise<void>): Promise<boolean> {
  const giveUp = new AbortController()
  const late = pause(ms, false, { signal: giveUp.signal }).catch(() => false)
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    giveUp.abort()
  }
}
