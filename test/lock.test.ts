/** Of any number that try at the same moment one gets the lock; the rest are told who has it. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Lock, takeLock } from '../src/adapters/lock.ts'

async function dataDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'liaison-lock-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  return directory
}

/** Everybody looks before anybody has claimed, which separate processes do only by rare chance. */
async function allAtOnce(
  directory: string,
): Promise<{ readonly held: readonly Lock[]; readonly refused: readonly string[] }> {
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => takeLock(directory)))
  return {
    held: tries.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])),
    refused: tries.flatMap((one) => (one.status === 'rejected' ? String(one.reason) : [])),
  }
}

test('one of many gets an empty directory, one of many a released one', async () => {
  const directory = await dataDirectory()
  for (let round = 0; round < 5; round++) {
    const { held, refused } = await allAtOnce(directory)
    expect(held).toHaveLength(1)
    expect(refused).toHaveLength(11)
    for (const reason of refused) expect(reason).toContain(`in use by process ${process.pid}`)
    for (const lock of held) await lock.release()
  }
  expect(await readdir(join(directory, 'store.lock'))).toEqual(['claim-5.json'])
})

test('a damaged claim stops the start and says how to go on', async () => {
  const directory = await dataDirectory()
  await (await takeLock(directory)).release()
  await writeFile(join(directory, 'store.lock', 'claim-1.json'), '{"pid":')
  await expect(takeLock(directory)).rejects.toThrow('remove the folder store.lock')
})
