/** The journal in PostgreSQL: one append-only table, questions written many at a time, changes with the change itself. */
import type { Journal } from '../journal.ts'
import type { Clock } from '../ports.ts'
import type { ChangeFilter, QuestionFilter } from './journal.filter.ts'
import { changeFrom, questionFrom } from './journal.line.ts'
import { type RowChain, rowChain } from './journal.postgres.chain.ts'
import { rowWriter } from './journal.postgres.write.ts'
import type { Sealing } from './journal.seal.ts'
import type { Database, Value } from './postgres.ts'
import type { Warn } from './warn.ts'

export interface PostgresJournal extends Journal {
  readonly chain: RowChain
  close(): Promise<void>
}

export function postgresJournal(database: Database, clock: Clock, warn: Warn, sealing?: Sealing): PostgresJournal {
  const chain = rowChain(database, clock, sealing)
  const writer = rowWriter(database, chain, warn)
  const bodies = async (kind: Kind, conditions: Conditions, most: number) => {
    await writer.written()
    const { rows } = await database.run(newest(kind, conditions), [...conditions.map(([, value]) => value), most])
    return rows.map((row) => String(row['body']))
  }
  return {
    chain,
    note: writer.add,
    changes: async (filter) =>
      (await bodies('change', changeConditions(filter), filter.most)).flatMap((body) => changeFrom(body) ?? []),
    questions: async (filter) =>
      (await bodies('question', questionConditions(filter), filter.most)).flatMap((body) => questionFrom(body) ?? []),
    async lastAsked({ relationshipIds, since }) {
      await writer.written()
      const { rows } = await database.run(lastAsked, [relationshipIds, since])
      return new Map(rows.map((row) => [String(row['id']), Number(row['at'])]))
    },
    flush: writer.written,
    close: () => writer.close().finally(chain.end),
  }
}

type Kind = 'change' | 'question'
type Conditions = readonly (readonly [string, Value])[]

function changeConditions({ relationshipId, by }: ChangeFilter): Conditions {
  return [...ifSaid('relationship_id =', relationshipId), ...ifSaid('person =', by)]
}

function questionConditions({ targetId, relationshipId, since }: QuestionFilter): Conditions {
  return [['noted_at >=', since], ...ifSaid('target_id =', targetId), ...ifSaid('relationship_id =', relationshipId)]
}

function ifSaid(column: string, value: string | undefined): Conditions {
  return value === undefined ? [] : [[column, value]]
}

/** The newest row of each, found in the index: none of the others is read. */
const lastAsked = {
  name: 'last asked',
  text: `select wanted.id, newest.noted_at as at from unnest($1::text[]) as wanted (id) cross join lateral (
    select noted_at from journal_line where relationship_id = wanted.id and kind = 'question' and noted_at >= $2
    order by noted_at desc limit 1) as newest`,
}

/** Changes in the order they were made, which clocks may get wrong; questions by their time. */
const order = { change: 'place desc', question: 'noted_at desc, place desc' }

function newest(kind: Kind, conditions: Conditions) {
  const where = [`kind = '${kind}'`, ...conditions.map(([column], n) => `${column} $${n + 1}`)].join(' and ')
  return {
    text: `select body from journal_line where ${where} order by ${order[kind]} limit $${conditions.length + 1}`,
  }
}
