/**
 * A process that changes a store until it is killed: `node store-writer.mjs DIRECTORY SEED [STEP whole|half]`.
 * It prints the name of each change once that is confirmed. With STEP it kills itself at that file system call: before it
 * (whole), or half-way through what it writes (half, which counts only calls that write).
 */
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const { writeSync: sayNow } = fs
const [directory = '', seed = '', step, way] = process.argv.slice(2)
if (step) await killAt(Number(step), way === 'half')

const { openStore } = await import('../../dist/adapters/store.lowdb.js')
const { replaceOnThread } = await import('../../dist/adapters/store.lowdb.thread.js')
const by = { key: 'contoso:alice', name: 'Alice de Vries' }
// As the program does it, but where calls are counted.
const replace = step ? undefined : replaceOnThread()
const store = await openStore(directory, { now: () => Number(seed) }, () => {}, undefined, replace)
say('ready')
await (step
  ? Promise.all([changes('a', 2), changes('b', 1)])
  : Promise.all(['a', 'b', 'c'].map((lane) => changes(lane, 1e9))))
await store.close()
say('done')

/** Creates, changes and removes, one after the other; questions in between. */
async function changes(lane, most) {
  for (let n = 0; n < most; n++) {
    const id = `${seed}-${lane}-${n}`
    store.journal.note({
      kind: 'question',
      at: n,
      asker: by.key,
      outcome: 'refusal',
      because: 'nobody',
      relationshipId: id,
    })
    await confirmed(id, 1, { kind: 'create', relationship: relationship(id, 1) })
    await confirmed(id, 2, { kind: 'replace', relationship: relationship(id, 2) })
    if (n % 2 === 1) await confirmed(id, 3, { kind: 'remove', id, sawVersion: 2 })
  }
}

async function confirmed(id, version, edit) {
  const changed = await store.relationships.change({ operationId: `${id} ${version}`, by, at: Number(seed), edit })
  if (changed.kind !== 'done' || changed.repeated) throw new Error(`${id} ${version}: ${JSON.stringify(changed)}`)
  say(`${id} ${version}`)
}

function relationship(id, version) {
  const domains = [{ name: `${id}.example.com`, pin: { kind: 'not-looked-up' } }]
  const who = { createdBy: by.key, createdAt: 0, changedBy: by.key, changedAt: 0 }
  const terms = { name: id, domains, enabled: version === 1, freeBusyEnabled: true, level: 'limitedDetails' }
  return { id, ...terms, scope: { kind: 'everyone' }, version, ...who }
}

/** The parent must have the words before anything else happens, so this does not go through a stream. */
function say(words) {
  sayNow(1, `${words}\n`)
}

/** Counts every call that may change the disk, in whatever way it is made. */
async function killAt(step, half) {
  const probe = await promises.open(directory)
  const handle = Object.getPrototypeOf(probe)
  await probe.close()
  let calls = 0
  const counted = (target, name, writeHalf) => {
    const original = target[name]
    target[name] = function (...args) {
      if (!half || writeHalf) calls++
      if (calls < step) return original.apply(this, args)
      if (half) writeHalf?.(this, ...args)
      process.kill(process.pid, 'SIGKILL')
      return new Promise(() => {})
    }
  }
  for (const name of ['open', 'close', 'fsync', 'chmod', 'chown', 'rename', 'link', 'unlink', 'rm', 'copyFile'])
    counted(fs, `${name}Sync`)
  const { writeSync } = fs
  counted(fs, 'writeSync', (_, file, bytes) => {
    if (Buffer.isBuffer(bytes)) writeSync(file, bytes.subarray(0, bytes.length / 2))
  })
  for (const name of ['open', 'rename', 'rm', 'mkdir', 'copyFile']) counted(promises, name)
  counted(handle, 'write', (file, bytes, from, length, at) => {
    if (Buffer.isBuffer(bytes)) writeSync(file.fd, bytes, from, Math.floor(length / 2), at)
  })
  for (const name of ['sync', 'datasync', 'truncate', 'chown', 'close']) counted(handle, name)
  syncBuiltinESMExports()
}
