/** A journal in memory, for tests and for trying things out. */
import type { ChangeLine, Journal, QuestionLine } from '../ports.ts'
import { isChangeAbout, isQuestionAbout } from './journal.filter.ts'

export function memoryJournal(): Journal & { append(line: ChangeLine): void } {
  const changes: ChangeLine[] = []
  const questions: QuestionLine[] = []
  return {
    append: (line) => void changes.push(line),
    note: (line) => {
      if (line.kind === 'question') questions.push(line)
    },
    changes: async (filter) => newest(changes, (line) => isChangeAbout(line, filter), filter.most),
    questions: async (filter) => newest(questions, (line) => isQuestionAbout(line, filter), filter.most),
    flush: async () => {},
  }
}

function newest<Line>(lines: readonly Line[], isWanted: (line: Line) => boolean, most: number): readonly Line[] {
  return lines.toReversed().filter(isWanted).slice(0, most)
}
