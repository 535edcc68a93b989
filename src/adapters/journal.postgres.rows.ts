/** Journal lines as rows: the line itself as it would stand in journal.jsonl, beside it what it is looked for by. */
import type { ChangeLine, QuestionLine } from '../ports.ts'
import { lineText } from './journal.line.ts'
import type { Statement, Value } from './postgres.ts'

export interface Placed {
  /** a UUID that sorts by when the line was noted; see `places` */
  readonly place: string
  readonly line: ChangeLine | QuestionLine
}

/** A line whose place is taken was written by an earlier try, and is left alone. */
export function journalInsert(lines: readonly Placed[]): Statement & { readonly values: readonly Value[] } {
  const rows = lines.map(rowOf)
  const columns = 7
  const slots = rows.map(
    (_, row) => `(${Array.from({ length: columns }, (_, n) => `$${row * columns + n + 1}`).join(', ')})`,
  )
  return {
    text: `insert into journal_line (place, kind, noted_at, person, target_id, relationship_id, body)
      values ${slots.join(', ')} on conflict (place) do nothing`,
    values: rows.flat(),
  }
}

function rowOf({ place, line }: Placed): readonly Value[] {
  const body = lineText(line).trimEnd()
  switch (line.kind) {
    case 'change':
      return [place, line.kind, line.at, line.by.key, null, idOf(line.after) ?? idOf(line.before), body]
    case 'question':
      return [place, line.kind, line.at, line.asker, line.target?.id, line.relationshipId, body]
  }
}

function idOf(side: ChangeLine['before']): string | null {
  return side && 'id' in side ? side.id : null
}
