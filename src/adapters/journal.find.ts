/** Finds lines in a journal, newest first, those not written yet included. */
import type { FileHandle } from 'node:fs/promises'
import type { ChangeLine, QuestionLine } from '../journal.ts'
import {
  type ChangeFilter,
  isChangeAbout,
  isQuestionAbout,
  type LastAskedFilter,
  type QuestionFilter,
} from './journal.filter.ts'
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

/** One way back through the journal for all of them, which ends where the last one is found. */
export async function lastAskedIn(file: FileHandle, writer: LineWriter, { relationshipIds, since }: LastAskedFilter) {
  const missing = new Set(relationshipIds)
  const found = new Map<string, number>()
  const look = (line: QuestionLine | undefined) => {
    if (line?.relationshipId === undefined || line.at < since || !missing.delete(line.relationshipId)) return
    found.set(line.relationshipId, line.at)
  }
  for (const line of writer.waiting.toReversed()) if (line.kind === 'question') look(line)
  if (missing.size === 0) return found
  for await (const stretch of stretchesBackwards(file, writer.size())) {
    for (const text of linesHolding(stretch, ['"relationshipId":"', '{"kind":"question"'])) {
      // reading a line costs ten times more than finding whom it is about
      const [, id = ''] = /"relationshipId":"([^"\\]*)"/.exec(text) ?? []
      if (missing.has(id)) look(questionFrom(text))
    }
    if (missing.size === 0 || firstTime(stretch) < since - slackMs) break
  }
  return found
}

/** When the oldest line of a stretch was written; as if just now when it does not say. */
function firstTime(stretch: Buffer): number {
  const said = /"at":(\d+)/.exec(stretch.toString('latin1', 0, 256))?.[1]
  return said === undefined ? Number.POSITIVE_INFINITY : Number(said)
}
