/** Metrics count answers, refusals by gate, times and failures, and no label is anybody's. */
import { expect, test } from 'vitest'
import { noteInto } from '../src/answer/note.ts'
import { measured, measuredCalendar, measuredJournal } from '../src/operate/measured.ts'
import { openMetrics } from '../src/operate/metrics.ts'
import { openMetricsDoor } from '../src/operate/metrics-door.ts'
import { logOfTurns, watchedTurn } from '../src/operate/turns.ts'
import type { Asker } from '../src/policy/asker.ts'
import { keptJournal } from './kept-journal.ts'
import { keptLog } from './turn-log.ts'

const pia: Asker = {
  kind: 'outsider',
  key: 'fabrikam-tenant:pia',
  name: 'Pia Brandt',
  tenantId: 'fabrikam-tenant',
  objectId: 'pia',
  userPrincipalName: 'pia@fabrikam.com',
  domain: 'fabrikam.com',
}

test('decisions are counted as answer/note.ts writes them: permits, refusals by gate, the limit', async () => {
  const metrics = openMetrics()
  const journal = keptJournal()
  const note = noteInto(measuredJournal(journal, metrics), pia, 'fabrikam', 0)
  note({ kind: 'refusal', gate: 6, because: 'the person is outside the scope group' })
  note({ kind: 'refusal', gate: 6, because: 'the person is outside the scope group' })
  note('over the limit')
  note('asked back')
  const text = await metrics.text()
  expect(text).toContain('liaison_decisions_total{outcome="refusal",gate="6"} 2')
  expect(text).toContain('liaison_decisions_total{outcome="refusal",gate="limit"} 1')
  expect(text).toContain('liaison_decisions_total{outcome="refusal",gate="asked-back"} 1')
  expect(text).not.toMatch(/pia|fabrikam/i)
  expect(await journal.questions({ since: 0, most: 10 })).toHaveLength(4)
})

test('a port is timed and its failures are counted; what it gives back and throws stays as it was', async () => {
  const metrics = openMetrics()
  const port = { find: async (words: string) => [words], lose: () => Promise.reject(new Error('gone')), other: 1 }
  const timed = measured('directory', port, ['find', 'lose'], metrics)
  expect(await timed.find('Alice')).toEqual(['Alice'])
  expect(timed.other).toBe(1)
  await expect(timed.lose()).rejects.toThrow('gone')
  const text = await metrics.text()
  expect(text).toContain('liaison_step_seconds_count{step="directory",operation="find"} 1')
  expect(text).toContain('liaison_source_failures_total{source="directory"} 1')
  expect(text).not.toContain('Alice')
})

test('a calendar that does not know counts as a failure of the source', async () => {
  const metrics = openMetrics()
  const looked = { kind: 'unknown', because: 'there is no calendar file' } as const
  const calendar = measuredCalendar({ entries: async () => looked }, metrics)
  expect(await calendar.entries({} as never)).toEqual(looked)
  expect(await metrics.text()).toContain('liaison_source_failures_total{source="calendar"} 1')
})

test('turns are counted while they run, timed by kind, and a kind of somebody’s own is "other"', async () => {
  const metrics = openMetrics()
  const seen: string[] = []
  const log = keptLog('error', (line: string) => void seen.push(JSON.parse(line).msg))
  const turn = watchedTurn(async () => {
    seen.push((await metrics.text()).includes('liaison_turns_running 1') ? 'running' : 'not running')
    logOfTurns(log, metrics).error({}, 'a turn failed')
  }, metrics)
  await turn({ activity: { type: 'message' } })
  await turn({ activity: { type: 'alice@contoso.com' } })
  const text = await metrics.text()
  expect(seen).toEqual(['running', 'a turn failed', 'running', 'a turn failed'])
  expect(text).toContain('liaison_turns_running 0')
  expect(text).toContain('liaison_turn_failures_total 2')
  expect(text).toContain('liaison_turn_seconds_count{kind="message"} 1')
  expect(text).toContain('liaison_turn_seconds_count{kind="other"} 1')
})

test('a door of their own gives them to Prometheus, and nothing else', async () => {
  const door = await openMetricsDoor(openMetrics(), 0, '127.0.0.1')
  const address = door.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${address.port}${path}`)).status
  expect([await status('/metrics'), await status('/'), await status('/api/messages')]).toEqual([200, 404, 404])
  door.close()
  door.closeAllConnections()
})
