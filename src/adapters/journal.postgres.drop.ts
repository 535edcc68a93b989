/** Drops the oldest lines of the journal in PostgreSQL, a day at a time, and notes where each chain goes on. */
import { type Begin, beginIn, beginLine, behindBoth } from './journal.begin.ts'
import { endsOfChains } from './journal.postgres.ends.ts'
import { firstPlaceAt, timeOf } from './journal.postgres.place.ts'
import { journalRowsInsert, otherRow } from './journal.postgres.rows.ts'
import { bytesOf } from './move.journal.ts'
import type { Database, Run } from './postgres.ts'

const day = 86_400_000
/** Before every other. */
const beginPlace = '00000000-0000-0000-0000-000000000001'

const oldest = { text: 'select place from journal_line where place > $1 order by place limit 1' }
const begun = { text: 'select kind, body from journal_line where place = $1' }
const dropped = { text: 'delete from journal_line where place < $1' }

/** Lines of before `time`; each day is a transaction, so that no statement takes long. Without a key there is no chain to go on. */
export async function dropRows(database: Database, time: number, now: number, key: string | undefined): Promise<void> {
  for (;;) {
    const first = (await database.run(oldest, [beginPlace])).rows[0]
    const from = first ? timeOf(String(first['place'])) : Number.POSITIVE_INFINITY
    if (from >= time) return
    const until = Math.min(time, (Math.floor(from / day) + 1) * day)
    await database.transaction((run) => dropDay(run, until, now, key))
  }
}

async function dropDay(run: Run, until: number, now: number, key: string | undefined): Promise<void> {
  const place = firstPlaceAt(until)
  if (key === undefined) return void (await run(dropped, [place]))
  const ends = (await endsOfChains(run, place)).filter(({ n }) => n > 0)
  const [before] = (await run(begun, [beginPlace])).rows
  const known: Begin | undefined = before && beginIn(bytesOf(before).toString('utf8'))
  await run(dropped, [place])
  const line = beginLine({ at: now, from: until, behind: behindBoth(known?.behind ?? [], ends) }, key)
  const { text, values } = journalRowsInsert([otherRow(beginPlace, 'begin', now, line, '')])
  await run({ text }, values)
}
