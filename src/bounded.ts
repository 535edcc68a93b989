/** How much of a body is taken: whoever sends more is told so and cut off at once, not when the body ends, which it may never do. */
import type { Next, Request, RequestHandler, Response } from 'restify'

/** `most` in bytes. Stands before the body's parser, which drops what is too much and goes on reading. */
export function bounded(most: number): RequestHandler {
  return (request: Request, response: Response, next: Next): void => {
    let bytes = 0
    const count = (part: Buffer) => {
      bytes += part.length
      if (bytes <= most) return
      request.off('data', count)
      response.once('finish', () => request.destroy())
      response.setHeader('Connection', 'close')
      response.send(413, { error: `more than ${most} bytes` })
    }
    // Only once the parser listens: whoever listens before it begins the body, and takes what came first from it.
    const follow = (event: string | symbol) => {
      if (event !== 'data') return
      request.off('newListener', follow)
      request.on('data', count)
    }
    request.on('newListener', follow)
    next()
  }
}
