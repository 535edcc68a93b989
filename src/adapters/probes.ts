/** Small questions to the outside that tell whether it works; each rejects when it does not. */
import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Graph } from './graph.ts'
import type { Fetch } from './http-answer.ts'

export type Works = () => Promise<unknown>

/** As much as the store's next write needs at least: a full or read-only disk refuses it. */
const block = Buffer.alloc(4_096)

export function directoryTakesFiles(folder: string): Works {
  const path = join(folder, `.probe-${randomUUID().slice(0, 8)}`)
  return () => writeFile(path, block, { mode: 0o600 }).finally(() => rm(path, { force: true }))
}

const withId = z.object({ id: z.string() })
const organizations = z.object({ value: z.array(withId).min(1) })

/** That there is a token, and that Graph takes it. */
export function graphKnowsUs(graph: Graph): Works {
  return () => found(graph, '/organization?$select=id', organizations)
}

/** That calendars may be read, for one mailbox (Graph "Get calendar"). */
export function graphReadsCalendarOf(graph: Graph, mailbox: string): Works {
  return () => found(graph, `/users/${encodeURIComponent(mailbox)}/calendar?$select=id`, withId)
}

async function found(graph: Graph, path: string, shape: z.ZodType): Promise<void> {
  const answer = await graph.ask({ path, shape })
  if (answer.kind !== 'found') throw new Error(answer.kind === 'failed' ? answer.because : 'there is no such thing')
}

/** Any answer below 500 from any of the hosts will do: somebody is there. */
export function someHostAnswers(fetch: Fetch, urls: readonly string[], timeoutMs: number): Works {
  const origins = [...new Set(urls.map((url) => new URL(url).origin))].slice(0, 5)
  const ask = async (url: string): Promise<void> => {
    const { status } = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
    if (status >= 500) throw new Error(`status ${status}`)
  }
  return () => (origins.length === 0 ? Promise.resolve() : Promise.any(origins.map(ask)))
}
