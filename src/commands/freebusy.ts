/** `npm run -s freebusy`: JSON Lines of questions about iCalendar files on stdin, the busy periods of each on stdout. */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { answerLine } from './freebusy-line.ts'
import { givenPath } from './given-path.ts'

const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
for await (const line of lines) {
  if (line.trim() !== '')
    process.stdout.write(`${JSON.stringify(answerLine(line, (path) => readFileSync(givenPath(path), 'utf8')))}\n`)
}
