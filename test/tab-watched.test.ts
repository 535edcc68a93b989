/** Calls of the tab are counted like turns, and whoever has the id of one finds all that was logged about it. */
import { afterEach, expect, test } from 'vitest'
import { openMetrics } from '../src/operate/metrics.ts'
import { markOf } from '../src/operate/scrub.ts'
import { logOfTurns, watchedCall } from '../src/operate/turns.ts'
import { OutsideError } from '../src/ports.ts'
import { openTabWorld, smallPage, type TabWorld } from './tab-world.ts'
import { keptLog } from './turn-log.ts'
import { cast, newWorld } from './world.ts'

let here: TabWorld | undefined
afterEach(() => here?.close())

async function watchedTab() {
  const metrics = openMetrics()
  const lines: string[] = []
  const log = logOfTurns(
    keptLog('debug', (line: string) => void lines.push(line)),
    metrics,
  )
  const world = newWorld()
  here = await openTabWorld(smallPage('teams'), world, { watch: watchedCall(metrics), log })
  const say = async (token: string | undefined) => here?.call('say', token, { id: '1', text: 'relationships' })
  return { world, say, ada: await here.token('ada'), metrics, lines: () => lines.map((line) => JSON.parse(line)) }
}

test('a call is counted and timed under its kind', async () => {
  const { say, ada, metrics } = await watchedTab()
  expect((await say(ada))?.status).toBe(200)
  await here?.call('press', ada, { id: '2', verb: 'list', data: {} })
  const text = await metrics.text()
  expect(text).toContain('liaison_turn_seconds_count{kind="tab-say"} 1')
  expect(text).toContain('liaison_turn_seconds_count{kind="tab-press"} 1')
  expect(text).toContain('liaison_turns_running 0')
  expect(text).toContain('liaison_turn_failures_total 0')
})

test('a call that fails is counted, says which request it was, and so does every line in the log', async () => {
  const { world, say, ada, metrics, lines } = await watchedTab()
  const down = () => Promise.reject(new OutsideError('store', 'all', true, new Error('gone')))
  Object.assign(world.ports.relationships, { all: down })
  const answer = await say(ada)
  const request = answer?.headers.get('x-request-id')
  expect(answer?.status).toBe(503)
  expect(request).toMatch(/^[0-9a-f-]{36}$/)
  const conversation = markOf(`tab ${cast.ada.tenantId}:${cast.ada.aadObjectId}`)
  expect(lines()).toMatchObject([{ request, conversation, kind: 'say' }])
  expect(await metrics.text()).toContain('liaison_turn_failures_total 1')
})

test('somebody turned away is logged with the request, and no two have the same', async () => {
  const { say, metrics, lines } = await watchedTab()
  const ids = [await say(undefined), await say('x.y.z')].map((answer) => answer?.headers.get('x-request-id'))
  expect(lines().map(({ request }) => request)).toEqual(ids)
  expect(new Set(ids).size).toBe(2)
  expect(await metrics.text()).not.toMatch(/kind="tab/)
})
