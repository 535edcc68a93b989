/** Journal lines as rows: the line itself as it would stand in journal.jsonl, beside it what it is looked for by. */
import type { ChangeLine, LookLine, QuestionLine } from '../ports.ts'
import { lineText } from './journal.line.ts'
import { type Insert, insertOf } from './postgres.insert.ts'
import type { Value } from './postgres.ts'

/** A line and its place: a UUID that sorts by when it was noted; see `places`. */
export interface Placed {
  readonly place: string
  readonly line: ChangeLine | QuestionLine | LookLine
}

export function journalInsert(lines: readonly Placed[]): Insert {
  return journalRowsInsert(lines.map(({ place, line }) => journalRow(place, line, lineText(line).trimEnd())))
}

const columns = ['place', 'kind', 'noted_at', 'person', 'target_id', 'relationship_id', 'body']

/** A line whose place is taken was written by an earlier try, and is left alone. */
export function journalRowsInsert(rows: readonly (readonly Value[])[]): Insert {
  return insertOf('journal_line', columns, rows, 'on conflict (place) do nothing')
}

export function journalRow(place: string, line: ChangeLine | QuestionLine | LookLine, body: string): readonly Value[] {
  switch (line.kind) {
    case 'change':
      return [place, line.kind, line.at, line.by.key, null, idOf(line.after) ?? idOf(line.before), body]
    case 'look':
      return [place, line.kind, line.at, line.by.key, null, null, body]
    case 'question':
      return [place, line.kind, line.at, line.asker, line.target?.id, line.relationshipId, body]
  }
}

function idOf(side: ChangeLine['before']): string | null {
  return side && 'id' in side ? side.id : null
}
