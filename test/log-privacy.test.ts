/** The log ties lines of one turn together and holds nothing private: no addresses, no tokens, no requests, no rows. */
import { expect, test } from 'vitest'
import { logOf } from '../src/operate/log.ts'
import { markOf } from '../src/operate/scrub.ts'
import { keptLog } from './turn-log.ts'
import { secret } from './written.ts'

function logged(): { readonly log: ReturnType<typeof keptLog>; readonly text: () => string } {
  const lines: string[] = []
  const log = keptLog('debug', (line: string) => void lines.push(line))
  return { log, text: () => lines.join('') }
}

const activity = { id: 'f:1234', conversation: { id: 'a:1-conversation-of-Pia' } }

test('the log of a turn carries the activity and a mark of its conversation, and no other does', () => {
  const { log, text } = logged()
  const turn = logOf(log, activity)
  logOf(log, { id: 'other', conversation: { id: 'b' } }).info('meanwhile')
  turn.warn('the calendar is unknown')
  log.info('outside')
  const [first = '', second = '', third = ''] = text()
    .split('\n')
    .sort((a, b) => b.length - a.length)
  expect(JSON.parse(first)).toMatchObject({ activity: 'f:1234', conversation: markOf(activity.conversation.id) })
  expect(JSON.parse(second)).toMatchObject({ activity: 'other' })
  expect(JSON.parse(third)).not.toHaveProperty('activity')
  expect(text()).not.toContain('conversation-of-Pia')
})

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJ1cG4iOiJhbGljZSJ9.c2lnbmF0dXJl'
const cause = Object.assign(new Error('duplicate of alice@contoso.com'), {
  detail: 'Key (name)=(Fabrikam) already exists',
  request: { headers: { Authorization: `Bearer ${jwt}` } },
  response: { body: { subject: 'Merger with Fabrikam' } },
  code: '23505',
  statusCode: 409,
})

secret('Merger with Fabrikam', jwt, 'hush@')

const secrets: [string, (log: ReturnType<typeof keptLog>) => void][] = [
  ['an error with its request and its rows', (log) => log.error({ err: cause }, 'failed')],
  ['an error inside an error', (log) => log.error({ err: new Error('outer', { cause }) }, 'failed')],
  ['an error alone', (log) => log.error(cause)],
  ['an address in a message', (log) => log.warn('the calendar of Alice@Contoso.com is unknown')],
  ['an address in a part', (log) => log.warn({ because: 'nobody called alice@contoso.com' }, 'refused')],
  ['a token in a message', (log) => log.warn(`sent Bearer ${jwt}`)],
  ['a bare token', (log) => log.warn(`sent ${jwt}`)],
  ['the password of a database', (log) => log.warn('postgres://liaison:hush@localhost/liaison refused')],
]

test.each(secrets)('%s does not get into the log', (_, write) => {
  const { log, text } = logged()
  write(log)
  expect(text()).not.toMatch(/alice@contoso|Fabrikam|eyJ|hush|Merger/i)
  expect(() => JSON.parse(text())).not.toThrow()
})

test.each(['a', 'a@a.'])('a text of a million characters is looked through: %s again and again', (part) => {
  const { log, text } = logged()
  log.warn(`${part.repeat(1_000_000 / part.length)} and alice@contoso.com`)
  expect(text()).not.toContain('alice@')
})

test('an error still says what it was and where it came from', () => {
  const { log, text } = logged()
  log.error({ err: new Error('outer', { cause }) }, 'failed')
  const { err } = JSON.parse(text())
  expect(err).toMatchObject({ type: 'Error', message: 'outer', cause: { code: '23505', status: 409 } })
  expect(err.stack).toContain('log-privacy.test')
})

test('somebody who has an address can find its lines', () => {
  const { log, text } = logged()
  log.warn('the calendar of Alice@contoso.com is unknown')
  expect(text()).toContain(`<${markOf('alice@contoso.com')}>`)
})

test('errors that lead to each other in a circle end', () => {
  const { log, text } = logged()
  const circle = new Error('round')
  circle.cause = circle
  log.error({ err: circle }, 'failed')
  expect(text()).toContain('round')
})
