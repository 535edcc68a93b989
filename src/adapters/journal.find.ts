/** Finds lines in a journal, newest first, those not written yet included. */
import type { FileHandle } from 'node:fs/promises'
import type { ChangeLine, QuestionLine } from '../ports.ts'
import { type ChangeFilter, isChangeAbout, isQuestionAbout, type QuestionFilter } from './journal.filter.ts'
import { changeFrom, questionFrom } from './journal.line.ts'
import { linesHolding, stretchesBackwards } from './journal.read.ts'
import type { LineWriter } from './journal.write.ts'

/** Lines stand in the order they were written, which is nearly that of their times; a clock set back may disturb it by this much. */
const slackMs = 3_600_000

export async function changesIn(file: FileHandle, writer: LineWriter, filter: ChangeFilter) {
  const found: ChangeLine[] = writer.waiting.toReversed().filter((line) => line.kind === 'change')
  const isWanted = (line: ChangeLine) => isChangeAbout(line, filter)
  const wanted = found.filter(isWanted)
  const holding = ['{"kind":"change"', filter.relationshipId, filter.by].filter((word) => word !== undefined)
  for await (const stretch of stretchesBackwards(file, writer.size())) {
    if (wanted.length >= filter.most) break
    wanted.push(
      ...linesHolding(stretch, holding)
        .flatMap((text) => changeFrom(text) ?? [])
        .filter(isWanted),
    )
  }
  return wanted.slice(0, filter.most)
}

export async function questionsIn(file: FileHandle, writer: LineWriter, filter: QuestionFilter) {
  const found: QuestionLine[] = writer.waiting.toReversed().filter((line) => line.kind === 'question')
  const isWanted = (line: QuestionLine) => isQuestionAbout(line, filter)
  const wanted = found.filter(isWanted)
  const holding = [filter.targetId, filter.relationshipId, '{"kind":"question"'].filter((word) => word !== undefined)
  for await (const stretch of stretchesBackwards(file, writer.size())) {
    if (wanted.length >= filter.most) break
    wanted.push(
      ...linesHolding(stretch, holding)
        .flatMap((text) => questionFrom(text) ?? [])
        .filter(isWanted),
    )
    if (firstTime(stretch) < filter.since - slackMs) break
  }
  return wanted.slice(0, filter.most)
}

/** When the oldest line of a stretch was written; as if just now when it does not say. */
function firstTime(stretch: Buffer): number {
  const said = /"at":(\d+)/.exec(stretch.toString('latin1', 0, 256))?.[1]
  return said === undefined ? Number.POSITIVE_INFINITY : Number(said)
}
