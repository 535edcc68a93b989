/** Keeps what this process writes to the journal in PostgreSQL in the folder of the run. */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

const folder = process.env['TEST_RUN_FOLDER']
const { query } = Client.prototype
if (folder)
  Client.prototype.query = function (...words) {
    const [first] = words
    const { text, values } = typeof first === 'object' && first !== null ? first : { text: first, values: words[1] }
    if (typeof text === 'string' && text.startsWith('insert into journal_line'))
      appendFileSync(join(folder, `journal-${process.pid}`), `${JSON.stringify(values)}\n`)
    return Reflect.apply(query, this, words)
  }
