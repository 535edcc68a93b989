/** `npm run -s understand`: sentences as JSON Lines on stdin, what was understood as JSON Lines on stdout. */
import { createInterface } from 'node:readline'
import { understoodRow } from './understand-line.ts'

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(understoodRow(line))}\n`)
}
