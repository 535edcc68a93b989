/** A journal in memory, for tests and for trying things out. */
import type { ChangeLine, Journal, QuestionLine } from '../journal.ts'
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
    async lastAsked({ relationshipIds, since }) {
      const asked = new Map<string, number>()
      for (const { at, relationshipId } of questions) {
        if (relationshipId !== undefined && at >= since) asked.set(relationshipId, at)
      }
      const wanted = new Set(relationshipIds)
      return new Map([...asked].filter(([id]) => wanted.has(id)))
    },
    flush: async () => {},
  }
}

function newest<Line>(lines: readonly Line[], isWanted: (line: Line) => boolean, most: number): readonly Line[] {
  return lines.toReversed().filter(isWanted).slice(0, most)
}
