/** How long we try: pauses are kept, patience ends, and a service that is down is left alone for a while. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type HttpAnswer, httpAnswer } from '../src/adapters/http-answer.ts'
import { patientlyWith, usualPatience } from '../src/adapters/patience.ts'

const failed = { kind: 'failed', because: 'status 503', mayPass: true } as const
const answered: HttpAnswer = { kind: 'answered', status: 200, headers: new Headers(), text: '' }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function asked(answers: readonly HttpAnswer[], patience = usualPatience) {
  const at: number[] = []
  const started = Date.now()
  const result = patientlyWith(patience)(async () => {
    at.push(Date.now() - started)
    return answers[Math.min(at.length, answers.length) - 1] ?? failed
  })
  await vi.runAllTimersAsync()
  return { result: await result, at }
}

test('the wait a server asks for is kept', async () => {
  const { result, at } = await asked([{ ...failed, retryAfterMs: 1_000 }, answered])
  expect(result).toEqual(answered)
  expect(at).toEqual([0, 1_000])
})

test('without one the pauses grow and end with our patience', async () => {
  const { result, at } = await asked([failed], { ...usualPatience, repeats: 20 })
  expect(result).toMatchObject({ kind: 'failed' })
  expect(Math.max(...at)).toBeLessThan(usualPatience.timeoutMs)
  expect(at.length).toBeGreaterThan(2)
})

test('what cannot pass is not repeated', async () => {
  const { at } = await asked([{ ...failed, mayPass: false }])
  expect(at).toEqual([0])
})

test('an answer that never comes ends with our patience', async () => {
  const signals: AbortSignal[] = []
  const result = patientlyWith(usualPatience)((signal) => {
    signals.push(signal)
    return new Promise(() => undefined)
  })
  await vi.advanceTimersByTimeAsync(usualPatience.timeoutMs)
  expect(await result).toEqual({ kind: 'failed', because: 'took too long', mayPass: true })
  expect(signals.map((signal) => signal.aborted)).toEqual([true])
})

test('after failures in a row nothing is asked for a while, then one try decides', async () => {
  let tries = 0
  let answer: HttpAnswer = failed
  const patiently = patientlyWith({ ...usualPatience, repeats: 0, breakAfter: 3 })
  const ask = () =>
    patiently(async () => {
      tries += 1
      return answer
    })
  for (let i = 0; i < 3; i++) await ask()
  expect(await ask()).toMatchObject({ because: 'resting' })
  expect(tries).toBe(3)
  await vi.advanceTimersByTimeAsync(usualPatience.restMs)
  answer = answered
  expect(await ask()).toEqual(answered)
  expect(tries).toBe(4)
})

test('only so many requests are under way at once', async () => {
  let underWay = 0
  let most = 0
  const patiently = patientlyWith({ ...usualPatience, atOnce: 4 })
  const all = Array.from({ length: 20 }, () =>
    patiently(async () => {
      most = Math.max(most, ++underWay)
      await new Promise((resolve) => setTimeout(resolve, 10))
      underWay -= 1
      return answered
    }),
  )
  await vi.runAllTimersAsync()
  expect((await Promise.all(all)).every((one) => one.kind === 'answered')).toBe(true)
  expect(most).toBe(4)
})

const signal = new AbortController().signal
const serving =
  (status: number, headers: Record<string, string | undefined>, body = '') =>
  async () =>
    new Response(body, { status, headers: headers as Record<string, string> })

test.each([
  ['seconds', { 'retry-after': '7' }, 7_000],
  ['a date', { date: 'Tue, 24 Nov 2026 09:00:00 GMT', 'retry-after': 'Tue, 24 Nov 2026 09:00:05 GMT' }, 5_000],
  ['nonsense', { 'retry-after': 'soon' }, undefined],
])('Retry-After is read: %s', async (_, headers, expected) => {
  const answer = await httpAnswer(serving(429, headers), { url: 'https://example.com/', signal, mostBytes: 10 })
  expect(answer.kind === 'failed' && answer.retryAfterMs).toBe(expected)
})

test('an answer longer than allowed is a failure', async () => {
  const request = { url: 'https://example.com/', signal, mostBytes: 10 }
  expect(await httpAnswer(serving(200, {}, 'x'.repeat(10)), request)).toMatchObject({ kind: 'answered' })
  expect(await httpAnswer(serving(200, {}, 'x'.repeat(11)), request)).toMatchObject({ kind: 'failed', mayPass: false })
})
