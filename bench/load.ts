/** Requests a second, from the first response to the last: autocannon's own clock ticks once a second. */
import autocannon from 'autocannon'

interface Load {
  readonly amount: number
  /** stands in every reply: an apology is quick too */
  readonly wanted: string
  readonly connections?: number
}

/** Sends the bodies in turn to the bot's door. Throws when one was refused, or answered with something else. */
export async function perSecond(port: number, bodies: readonly string[], load: Load): Promise<number> {
  const url = `http://127.0.0.1:${port}/api/messages`
  const headers = { 'content-type': 'application/json' }
  const times: number[] = []
  let sent = 0
  let others = 0
  const mark = `${process.pid}-${performance.now()}`
  const { non2xx, errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(
      {
        url,
        method: 'POST',
        headers,
        connections: load.connections ?? 16,
        amount: load.amount,
        requests: [
          {
            // an activity that comes again is not answered again
            setupRequest: (request) => ({
              ...request,
              body: (bodies[sent % bodies.length] ?? '').replace('[<id>]', `${mark}-${sent++}`),
            }),
            onResponse: (_status, body) => {
              if (!body.includes(load.wanted)) others++
            },
          },
        ],
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    )
    running.on('response', () => times.push(performance.now()))
  })
  if (non2xx > 0 || errors > 0 || others > 0)
    throw new Error(`${non2xx} refused, ${errors} broken, ${others} answered with something else`)
  return ((times.length - 1) / ((times.at(-1) ?? 0) - (times[0] ?? 0))) * 1_000
}
