/** What may stand in the log: no names, no addresses, no subjects, no tokens, and of an error only what tells where it came from. */
import { createHash } from 'node:crypto'

/** As long as each part may be (RFC 5321, 4.5.3.1): a text without any is looked through once, not once for each of its letters. */
const mailAddress = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu
const token = /\b(?:Bearer\s+[\w.~+/=-]+|eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?)/gi
const password = /:\/\/[^\s/@]*@/g

/** An address becomes a mark that is the same each time: whoever has the address can find its lines, the lines do not give it away. */
export function scrubbed(text: string): string {
  return text
    .replace(password, '://…@')
    .replace(token, '<token>')
    .replace(mailAddress, (address) => `<${markOf(address.toLowerCase())}>`)
}

/** The first eight hexadecimal digits of the SHA-256. */
export function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

export interface ScrubbedError {
  readonly type: string
  readonly message: string
  readonly stack?: string
  readonly code?: string
  readonly status?: number
  readonly cause?: ScrubbedError
}

const deepest = 5

/**
 * Libraries hang whole requests with their tokens on errors, and databases whole rows, so an error is built anew from the few
 * parts that are known to be harmless.
 */
export function scrubbedError(error: unknown, depth = 1): ScrubbedError | undefined {
  if (error === undefined || error === null) return undefined
  if (!(error instanceof Error)) return { type: typeof error, message: scrubbed(String(error)) }
  const code = partOf(error, 'code')
  const status = partOf(error, 'statusCode') ?? partOf(error, 'status')
  const cause = depth < deepest ? scrubbedError(error.cause, depth + 1) : undefined
  return {
    type: error.name,
    message: scrubbed(error.message),
    ...(error.stack ? { stack: placesIn(error.stack) } : {}),
    ...(typeof code === 'string' ? { code: scrubbed(code) } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    ...(cause ? { cause } : {}),
  }
}

function partOf(error: Error, name: string): unknown {
  return Object.entries(error).find(([key]) => key === name)?.[1]
}

/** The lines of the stack without the message above them. */
function placesIn(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}
