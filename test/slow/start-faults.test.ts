/** A program that cannot start says why in words, not in a trace of calls. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exampleData, startBot } from './process.ts'

const refusalOf = (data: string) =>
  startBot(data).then(
    () => expect.fail('it started'),
    (cause: unknown) => String(cause),
  )

test('a directory file that is missing', async () => {
  const refusal = await refusalOf(mkdtempSync(join(tmpdir(), 'liaison-test-')))
  expect(refusal).toMatch(/Liaison cannot start\. \S+directory\.json cannot be read: .*no such file/)
  expect(refusal).not.toMatch(/^\s+at /m)
})

test('a store that is broken', async () => {
  const data = exampleData()
  writeFileSync(join(data, 'store.json'), '{ "schema": 1, ')
  const refusal = await refusalOf(data)
  expect(refusal).toMatch(/Liaison cannot start\. \S+store\.json cannot be used: it is not JSON/)
  expect(refusal).not.toMatch(/^\s+at /m)
})
