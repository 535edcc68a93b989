/** The program does by itself what nobody asks for: a domain whose tenant could not be looked up is pinned after the next start. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/adapters/store.lowdb.ts'
import { create, fabrikam } from '../kept.ts'
import { exampleData, startBot } from './process.ts'

test('rounds begin with the program', async () => {
  const data = exampleData()
  const store = await openStore(data, { now: () => Date.now() }, (message) => expect.fail(message))
  await store.relationships.change(create(fabrikam()))
  await store.close()
  const { child } = await startBot(data)
  onTestFinished(() => void child.kill('SIGKILL'))
  const pin = () => JSON.parse(readFileSync(join(data, 'store.json'), 'utf8')).relationships[0].domains[0].pin.kind
  await expect.poll(pin, { timeout: 60_000 }).toBe('pinned')
})
