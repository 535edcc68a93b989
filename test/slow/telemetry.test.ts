/** The Playground tells nobody that somebody tries Liaison: its own switch is not enough for that. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Child } from '../../src/commands/child.ts'
import { signedIn } from '../../src/commands/example.ts'
import { freePort } from '../../src/commands/free-port.ts'
import { startPlayground } from '../../src/commands/playground.ts'
import { keeping } from '../written.ts'

const folder = mkdtempSync(join(tmpdir(), 'liaison-telemetry-'))
const children: Child[] = []

afterAll(async () => {
  await Promise.all(children.map((child) => child.end()))
  rmSync(folder, { recursive: true, force: true })
})

/** The hosts it would have talked to up to now; none was reached. */
async function startKeptIn(
  name: string,
  port: number,
  settings: Record<string, string>,
): Promise<() => readonly string[]> {
  const notes = join(folder, `${name}.txt`)
  const probe = new URL('./kept-in.js', import.meta.url).href
  const environment = { ...settings, KEPT_IN: notes, NODE_OPTIONS: `${keeping['NODE_OPTIONS']} --import ${probe}` }
  const client = {
    name,
    config: signedIn.admin,
    port,
    folder,
    bot: 'http://127.0.0.1:9/api/messages',
    opensBrowser: false,
  }
  const playground = startPlayground({ ...client, environment })
  children.push(playground.child)
  await playground.address
  return () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [])
}

test('it connects to nothing, at a time when it would have without our settings', async () => {
  const ours = await startKeptIn('ours', await freePort(4500), {})
  const theirs = await startKeptIn('theirs', await freePort(4550), { APPLICATIONINSIGHTS_CONFIGURATION_CONTENT: '' })
  while (!theirs().some((host) => host.includes('applicationinsights'))) await new Promise((go) => setTimeout(go, 100))
  expect(ours()).toEqual([])
})
