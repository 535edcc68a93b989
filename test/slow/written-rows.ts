/** Keeps what tests write to the journal in PostgreSQL in the folder of the run. */
import { Client } from 'pg'
import { written } from '../written.ts'

const { query } = Client.prototype
Client.prototype.query = function (this: unknown, ...words: unknown[]) {
  const [first] = words
  const asked = typeof first === 'object' && first !== null ? first : { text: first, values: words[1] }
  const { text, values } = asked as { readonly text?: unknown; readonly values?: unknown }
  if (typeof text === 'string' && text.startsWith('insert into journal_line')) {
    written('journal', `${JSON.stringify(values)}\n`)
  }
  return Reflect.apply(query, this, words)
} as typeof query
