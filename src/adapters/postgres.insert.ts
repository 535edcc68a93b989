/** One statement that inserts many rows, in plain SQL that every engine takes. */
import type { Statement, Value } from './postgres.ts'

export interface Insert extends Statement {
  readonly values: readonly Value[]
}

/** A statement takes 65,535 values; no table here has more columns than fit a thousand rows. */
export const mostRowsAtOnce = 1_000

/** `rows` must not be empty, and each have a value for each column. */
export function insertOf(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Insert {
  const slots = rows.map(
    (_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
  )
  return {
    text: `insert into ${table} (${columns.join(', ')}) values ${slots.join(', ')}`,
    values: rows.flat(),
  }
}
