/** Nobody without the key can change the journal in PostgreSQL unseen: each process writes a chain, and the next one names its end. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import type { Seal } from '../../src/adapters/journal.seal.ts'
import { openStore } from '../../src/adapters/store.lowdb.ts'
import { openPostgresStore } from '../../src/adapters/store.postgres.ts'
import type { QuestionLine } from '../../src/journal.ts'
import { create, fabrikam, now, replace } from '../kept.ts'
import { secret } from '../written.ts'
import { ask, emptyDatabase, hasPostgres } from './postgres-database.ts'

const key = 'a key of at least thirty-two characters'
secret(key)
const day = 86_400_000
const noWarning = (message: string) => expect.fail(message)
const sealing = test.runIf(hasPostgres)

const question = (n: number): QuestionLine => ({
  kind: 'question',
  at: now + n,
  asker: 'fabrikam-tenant:pia',
  outcome: 'refusal',
  because: `because ${n}\tof\n“that”`,
})

/** Goes on by a second with every look at it, so that who comes later writes later. */
let time = now
const clock = { now: () => (time += 1_000) }

async function replica(url: string, checkpoints: Seal[] = []) {
  return openPostgresStore(url, clock, noWarning, { key, checkpoint: (seal) => checkpoints.push(seal) })
}

/** Each batch by a process of its own, one after the other. */
async function written(url: string, ...batches: readonly number[]): Promise<Seal[]> {
  const checkpoints: Seal[] = []
  for (const many of batches) {
    const { journal, close } = await replica(url, checkpoints)
    for (let n = 0; n < many; n++) journal.note(question(n))
    await close()
  }
  return checkpoints
}

async function verify(env: Readonly<Record<string, string>>, checkpoints?: readonly Seal[]) {
  const program = new URL('../../dist/commands/journal.js', import.meta.url).pathname
  const words = ['verify']
  if (checkpoints) {
    const directory = await mkdtemp(join(tmpdir(), 'liaison-log-'))
    onTestFinished(() => rm(directory, { recursive: true }))
    const log = join(directory, 'log')
    await writeFile(log, checkpoints.map((checkpoint) => `${JSON.stringify({ checkpoint })}\n`).join(''))
    words.push('--checkpoints', log)
  }
  const all = { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1', LIAISON_JOURNAL_KEY: key, ...env }
  return promisify(execFile)(process.execPath, [program, ...words], { env: all, cwd: tmpdir() }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
  )
}

sealing('what several processes wrote, changes among it, is as it was written, and is read as before', async () => {
  const url = await emptyDatabase()
  const checkpoints = await written(url, 3, 250)
  const { relationships, journal, close } = await replica(url, checkpoints)
  await relationships.change(create(fabrikam()))
  journal.note(question(500))
  await relationships.change(replace(fabrikam({ version: 2, enabled: false })))
  expect(await journal.questions({ since: now + 500, most: 1 })).toEqual([question(500)])
  expect((await journal.changes({ most: 5 })).map(({ what }) => what)).toEqual(['replace', 'create'])
  await close()
  const lines = 3 + 250 + 3 + 3
  expect(await verify({ DATABASE_URL: url }, checkpoints)).toEqual({
    code: 0,
    said: `${lines} lines as they were written, ${checkpoints.length} checkpoints\n`,
  })
  const last = checkpoints.at(-1)
  expect(await ask(url, 'select max(n) as n from journal_line where writer = $1', [last?.writer])).toEqual([
    { n: String(last?.n) },
  ])
})

sealing('replicas side by side write a chain each, while all of them change and ask', async () => {
  const url = await emptyDatabase()
  await written(url, 2)
  const replicas = await Promise.all([replica(url), replica(url), replica(url)])
  await replicas[0]?.relationships.change(create(fabrikam()))
  for (let n = 0; n < 40; n++) {
    await Promise.all(
      replicas.map(async ({ relationships, journal }) => {
        journal.note(question(n))
        const seen = await relationships.byId('r-fabrikam')
        if (seen) await relationships.change(replace({ ...seen, version: seen.version + 1, reason: `${n}` }))
      }),
    )
  }
  await Promise.all(replicas.map(({ close }) => close()))
  expect(await ask(url, 'select count(distinct writer) as n from journal_line')).toEqual([{ n: '4' }])
  expect(await verify({ DATABASE_URL: url })).toMatchObject({ code: 0 })
})

const attacks: readonly [what: string, statement: string][] = [
  ['an edit', `update journal_line set body = replace(body, 'because 3', 'because 4') where body like '%because 3%'`],
  [
    'an edit of who asked, with the columns',
    `update journal_line set person = 'x:y', body = replace(body, 'fabrikam-tenant:pia', 'x:y') where body like '%because 2%'`,
  ],
  ['a line taken out', `delete from journal_line where body like '%because 4%'`],
  [
    'two lines swapped',
    `update journal_line one set body = other.body from journal_line other
      where (one.body like '%because 2%' and other.body like '%because 3%')
         or (one.body like '%because 3%' and other.body like '%because 2%')`,
  ],
  [
    'a seal taken away',
    `update journal_line set body = split_part(body, E'\\t', 1), writer = null, n = null where n = 4`,
  ],
  [
    'a line put in',
    `insert into journal_line (place, kind, noted_at, body)
      select 'ffffffff-0000-4000-8000-000000000000', kind, noted_at, split_part(body, E'\\t', 1) from journal_line where body like '%because 2%'`,
  ],
  ['the beginning of a chain cut off', 'delete from journal_line where n <= 2'],
  ['the end of an earlier chain cut off', `delete from journal_line where body like '%because 5%'`],
  [
    'an earlier chain taken out as a whole',
    'delete from journal_line where writer = (select writer from journal_line order by place limit 1)',
  ],
]

sealing.each(attacks)('%s is found', async (_, statement) => {
  const url = await emptyDatabase()
  await written(url, 6, 1)
  expect(await verify({ DATABASE_URL: url })).toMatchObject({ code: 0 })
  await ask(url, statement)
  expect(await verify({ DATABASE_URL: url })).toMatchObject({ code: 1 })
})

sealing('a cut at the end, even of the whole last chain, is found by the checkpoints of the log', async () => {
  const url = await emptyDatabase()
  const checkpoints = await written(url, 6, 6)
  await ask(url, 'delete from journal_line where place = (select max(place::text)::uuid from journal_line)')
  expect(await verify({ DATABASE_URL: url })).toMatchObject({ code: 0 })
  expect(await verify({ DATABASE_URL: url }, checkpoints)).toMatchObject({ code: 1 })
  const last = checkpoints.at(-1)?.writer
  await ask(url, 'delete from journal_line where writer = $1', [last])
  const { code, said } = await verify({ DATABASE_URL: url }, checkpoints)
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(`of writer ${last}`) })
})

sealing('another key fits nothing, and without one verify says so', async () => {
  const url = await emptyDatabase()
  await written(url, 2)
  const other = await verify({ DATABASE_URL: url, LIAISON_JOURNAL_KEY: 'another key of thirty-two characters' })
  expect(other).toMatchObject({ code: 1, said: expect.stringContaining('0 lines as they were written') })
  expect(await verify({ DATABASE_URL: url, LIAISON_JOURNAL_KEY: '' })).toMatchObject({ code: 2 })
})

sealing('an auditor gets every question and change, oldest first, with its place in its chain', async () => {
  const url = await emptyDatabase()
  await written(url, 2, 1)
  const program = new URL('../../dist/commands/journal.js', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'export'], {
    env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', DATABASE_URL: url },
    cwd: tmpdir(),
  })
  const lines = stdout.trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { kind: 'question', entry: 2, writer: expect.stringMatching(/^[0-9a-f]{12}$/), time: expect.stringContaining('T') },
    { kind: 'question', entry: 3 },
    { kind: 'question', entry: 2 },
  ])
})

sealing('secrets in files do too', async () => {
  const url = await emptyDatabase()
  await written(url, 2)
  const directory = await mkdtemp(join(tmpdir(), 'liaison-secrets-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  await writeFile(join(directory, 'key'), `${key}\n`)
  await writeFile(join(directory, 'url'), `${url}\n`)
  const env = { LIAISON_JOURNAL_KEY_FILE: join(directory, 'key'), DATABASE_URL_FILE: join(directory, 'url') }
  const program = new URL('../../dist/commands/journal.js', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'verify'], {
    env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', ...env },
    cwd: tmpdir(),
  })
  expect(stdout).toContain('3 lines as they were written')
})

/** Two rows of a process without the key, then others with it; a clock of then may have been ahead. */
async function writtenWithoutKey(ahead = 0): Promise<string> {
  const url = await emptyDatabase()
  const old = await openPostgresStore(url, { now: () => clock.now() + ahead }, noWarning)
  for (const n of [0, 1]) old.journal.note(question(n))
  await old.close()
  await written(url, 2, 1)
  return url
}

sealing.each([0, day])(
  'rows of before there was a key are told by the first sealed one, %d ms ahead or not',
  async (ahead) => {
    const url = await writtenWithoutKey(ahead)
    expect(await verify({ DATABASE_URL: url })).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^5 .* 2 older ones/),
    })
  },
)

const first = `'00000000-0000-4000-8000-000000000000', kind, noted_at, split_part(body, E'\\t', 1) from journal_line`
const attacksAtTheBeginning: readonly [what: string, statement: string][] = [
  [
    'put in',
    `insert into journal_line (place, kind, noted_at, body) select ${first} where body like '%because 1%' limit 1`,
  ],
  ['edited', `update journal_line set body = replace(body, 'because 0', 'because 9') where writer is null`],
  ['taken out', `delete from journal_line where writer is null and body like '%because 1%'`],
]

sealing.each(attacksAtTheBeginning)(
  'a row without seal that was %s at the beginning is found',
  async (_, statement) => {
    const url = await writtenWithoutKey()
    await ask(url, statement)
    expect(await verify({ DATABASE_URL: url })).toMatchObject({
      code: 1,
      said: expect.stringContaining('at the beginning'),
    })
  },
)

sealing('a row put in before a journal that was always sealed is found', async () => {
  const url = await emptyDatabase()
  await written(url, 2)
  await ask(url, attacksAtTheBeginning[0]?.[1] ?? '')
  expect(await verify({ DATABASE_URL: url })).toMatchObject({ code: 1, said: expect.stringContaining('have no seal') })
})

sealing('a chain goes on behind a statement that failed, and nothing is written twice', async () => {
  const url = await emptyDatabase()
  const warnings: string[] = []
  const store = await openPostgresStore(url, clock, (message) => warnings.push(message), { key, checkpoint() {} })
  store.journal.note(question(1))
  await store.journal.flush()
  await ask(url, `alter table journal_line add constraint refuses check (body not like '%because 2%')`)
  store.journal.note(question(2))
  await expect(store.journal.flush()).rejects.toThrow()
  await store.relationships.change(create(fabrikam()))
  await ask(url, 'alter table journal_line drop constraint refuses')
  store.journal.note(question(3))
  await store.close()
  const rows = await ask(url, `select body from journal_line where kind = 'question'`)
  expect(rows.map(({ body }) => /because \d/.exec(body)?.[0]).sort()).toEqual(['because 1', 'because 2', 'because 3'])
  expect(await verify({ DATABASE_URL: url })).toMatchObject({ code: 0 })
})

sealing(
  'a journal that moves into PostgreSQL and back keeps its seals, and what is cut off on the way is missed',
  async () => {
    const [from, back] = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'liaison-move-'))))
    if (!from || !back) throw new Error('no folders')
    onTestFinished(() => Promise.all([from, back].map((one) => rm(one, { recursive: true }))).then(() => {}))
    const url = await emptyDatabase()
    const clock = { now: () => now - 1_000_000 }
    const store = await openStore(from, clock, noWarning, { ofSettings: key, checkpoint() {} })
    await store.relationships.change(create(fabrikam()))
    store.journal.note({ ...question(0), at: clock.now() })
    await store.close()
    const move = async (data: string, ...words: string[]) =>
      promisify(execFile)(
        process.execPath,
        [new URL('../../dist/commands/move.js', import.meta.url).pathname, ...words],
        {
          env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', LIAISON_DATA: data, LIAISON_JOURNAL_KEY: key },
        },
      )
    await move(from, '--to', url)
    await written(url, 2, 2)
    expect(await verify({ DATABASE_URL: url })).toMatchObject({ code: 0 })
    await move(back, '--from', url)
    const again = await openStore(back, clock, noWarning, { ofSettings: key, checkpoint() {} })
    again.journal.note(question(9))
    await again.close()
    expect(await verify({ LIAISON_DATA: back })).toMatchObject({ code: 0, said: expect.stringContaining('9 lines') })
    await ask(url, `delete from journal_line where n = 2 and writer = ''`)
    expect(await verify({ DATABASE_URL: url })).toMatchObject({ code: 1 })
  },
)

sealing(
  'what is older than the settings keep goes, day by day; the rest verifies and says where it begins',
  async () => {
    const url = await emptyDatabase()
    const today = Math.floor(now / day) * day
    let at = 0
    const checkpoints: Seal[] = []
    const aged = { key, checkpoint: (seal: Seal) => checkpoints.push(seal) }
    const old = await openPostgresStore(url, { now: () => at }, noWarning, aged)
    const other = await openPostgresStore(url, { now: () => at }, noWarning, aged)
    for (let ago = 9; ago >= 0; ago--) {
      at = today - ago * day + 5_000
      old.journal.note(question(ago))
      await old.journal.flush()
      if (ago > 4) other.journal.note(question(ago))
      await other.journal.flush()
    }
    await Promise.all([old.close(), other.close()])
    at = today + 9_000
    const keeps = await openPostgresStore(url, { now: () => at }, noWarning, aged, 3 * day)
    await expect.poll(async () => (await ask(url, `select 1 from journal_line where kind = 'question'`)).length).toBe(4)
    await keeps.relationships.change(create(fabrikam()))
    await keeps.close()
    const begins = new Date(today - 3 * day).toISOString().slice(0, 10)
    expect(await verify({ DATABASE_URL: url }, checkpoints)).toMatchObject({
      code: 0,
      said: expect.stringContaining(`begins ${begins}`),
    })
    await ask(
      url,
      `delete from journal_line where kind = 'question' and place = (
    select min(place::text)::uuid from journal_line where kind = 'question')`,
    )
    expect(await verify({ DATABASE_URL: url })).toMatchObject({ code: 1 })
  },
)
