/** Where each chain in PostgreSQL ends, or ended before some place in the journal. */
import { type Seal, unsealed } from './journal.seal.ts'
import { bytesOf } from './move.journal.ts'
import type { Run } from './postgres.ts'

/** The last line of each chain; one look into an index for each, however long they are. `condition` is about the line `last`. */
const lastLines = (condition = '') => ({
  text: `with recursive chain (writer) as (
      select min(writer) from journal_line
      union all
      select (select min(line.writer) from journal_line line where line.writer > chain.writer)
        from chain where chain.writer is not null)
    select line.kind, line.body from chain join journal_line line on line.writer = chain.writer
      and line.n = (select max(last.n) from journal_line last where last.writer = chain.writer ${condition})`,
})
const lastOfAll = lastLines()
const lastBefore = lastLines('and last.place < $1')

/** The seal of the last line of each chain; with `before`, of those that stand before that place (see `places`). */
export async function endsOfChains(run: Run, before?: string): Promise<readonly Seal[]> {
  const { rows } = await (before === undefined ? run(lastOfAll) : run(lastBefore, [before]))
  return rows.flatMap((row) => unsealed(bytesOf(row).toString('utf8')).seal ?? [])
}
