/** The journal in memory, for tests: what stands in it is kept in the folder of the run too, where nothing private may be found. */
import { lineText } from '../src/adapters/journal.line.ts'
import { memoryJournal } from '../src/adapters/journal.memory.ts'
import { written } from './written.ts'

export function keptJournal(): ReturnType<typeof memoryJournal> {
  const journal = memoryJournal()
  return {
    ...journal,
    append(line) {
      written('journal', lineText(line))
      journal.append(line)
    },
    note(line) {
      written('journal', lineText(line))
      journal.note(line)
    },
  }
}
