/** Journal lines as rows: the line itself as it would stand in journal.jsonl, beside it what it is looked for by. */
import type { ChangeLine, LookLine, QuestionLine } from '../journal.ts'
import { unsealed } from './journal.seal.ts'
import { type Insert, insertOf } from './postgres.insert.ts'
import type { Value } from './postgres.ts'

const columns = ['place', 'kind', 'noted_at', 'person', 'target_id', 'relationship_id', 'body', 'writer', 'n']

export type JournalRow = readonly Value[]

export function journalRowsInsert(rows: readonly JournalRow[]): Insert {
  return insertOf('journal_line', columns, rows)
}

/** `place`: a UUID that sorts by when it was written; see `places`. `body`: with its seal, if it has one. */
export function journalRow(place: string, line: ChangeLine | QuestionLine | LookLine, body: string): JournalRow {
  switch (line.kind) {
    case 'change':
      return [
        place,
        line.kind,
        line.at,
        line.by.key,
        null,
        idOf(line.after) ?? idOf(line.before),
        body,
        ...chainOf(body),
      ]
    case 'look':
      return [place, line.kind, line.at, line.by.key, null, null, body, ...chainOf(body)]
    case 'question':
      return [place, line.kind, line.at, line.asker, line.target?.id, line.relationshipId, body, ...chainOf(body)]
  }
}

/** A line that is none of these: of the chain itself, or not one of ours. */
export function otherRow(place: string, kind: string, at: number, body: string, text = body): JournalRow {
  return [place, kind, at, null, null, null, body, ...chainOf(text)]
}

function chainOf(text: string): readonly [string | null, number | null] {
  const { seal } = unsealed(text)
  return seal ? [seal.writer ?? '', seal.n] : [null, null]
}

function idOf(side: ChangeLine['before']): string | null {
  return side && 'id' in side ? side.id : null
}
