/** A turn that fails is apologized for, and whoever has the activity's id finds why in the log. */
import { expect, test } from 'vitest'
import { openMetrics } from '../src/operate/metrics.ts'
import { markOf } from '../src/operate/scrub.ts'
import { logOfTurns } from '../src/operate/turns.ts'
import { keptLog } from './turn-log.ts'
import { newWorld } from './world.ts'

test('its line in the log carries the activity and a mark of the conversation', async () => {
  const lines: string[] = []
  const metrics = openMetrics()
  const log = logOfTurns(
    keptLog('debug', (line: string) => void lines.push(line)),
    metrics,
  )
  const world = newWorld()
  Object.assign(world.ports, { log, roster: () => Promise.reject(new Error('cut off')) })
  const replies = await world.deliver('bob', { id: 'f:1234', text: 'is Alice free tomorrow?' })
  expect(replies).toHaveLength(1)
  const ties = { activity: 'f:1234', conversation: markOf('chat-bob') }
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ ...ties, kind: 'said', err: { message: 'cut off' } }])
  expect(await metrics.text()).toContain('liaison_turn_failures_total 1')
})
