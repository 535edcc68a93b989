/** How often and how long we try to reach Teams: what it asks to be repeated is, what it refuses is not, nothing is sent twice. */

export interface SendPatience {
  /** tries after the first */
  readonly repeats: number
  /** the first pause; each later one is twice as long, give or take half of it */
  readonly pauseMs: number
  /** all pauses together; a longer wait that Teams asks for is not begun */
  readonly mostMs: number
}

/** Below the 15 seconds after which Teams delivers a message to us again. */
export const usualPatience: SendPatience = { repeats: 4, pauseMs: 400, mostMs: 8_000 }

/**
 * What Teams documents as worth repeating ("Rate limiting for bots"): two operations on one conversation at once, too many
 * requests, and its own gateways. Not 403 and 404, which stay so, nor a broken line: what was sent may have arrived.
 */
const worthRepeating: readonly number[] = [412, 429, 502, 504]

interface Answered {
  readonly status: number
  readonly headers: { get(name: string): string | undefined }
}

interface Policy {
  readonly name: string
  sendRequest(request: unknown, next: (request: unknown) => Promise<Answered>): Promise<Answered>
}

interface Pipeline {
  removePolicy(options: { readonly name: string }): readonly unknown[]
  addPolicy(policy: Policy, options: { readonly phase: 'Retry' }): void
}

/**
 * In place of the SDK's own repeats, which send again after a line that broke. Redirects are not followed: they would take
 * our token to another host. Gives the client back.
 */
export function sendPatiently<Client extends object>(client: Client, patience: SendPatience): Client {
  const pipeline = pipelineOf(client)
  for (const name of ['defaultRetryPolicy', 'redirectPolicy'])
    if (pipeline.removePolicy({ name }).length !== 1) throw new Error(`the SDK has no ${name} any more`)
  pipeline.addPolicy(
    { name: 'patience', sendRequest: (request, next) => repeatedly(() => next(request), patience) },
    { phase: 'Retry' },
  )
  return client
}

/** The SDK keeps the HTTP client of a connector to itself, and has no setting for its repeats. */
function pipelineOf(client: object): Pipeline {
  return (client as { readonly client: { readonly pipeline: Pipeline } }).client.pipeline
}

async function repeatedly(once: () => Promise<Answered>, patience: SendPatience): Promise<Answered> {
  let answer = await once()
  let left = patience.mostMs
  for (let tries = 0; tries < patience.repeats && worthRepeating.includes(answer.status); tries++) {
    const asked = waitAskedFor(answer.headers.get('retry-after'))
    const pause = asked ?? patience.pauseMs * 2 ** tries * (0.5 + Math.random())
    if (pause > left) break
    left -= pause
    await new Promise((resolve) => setTimeout(resolve, pause))
    answer = await once()
  }
  return answer
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), in milliseconds. */
function waitAskedFor(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const at = /^\d+$/.test(header) ? Date.now() + Number(header) * 1_000 : Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now())
}
