/** Which journal lines somebody asked for. */
import type { ChangeLine, Journal, QuestionLine } from '../journal.ts'

export type ChangeFilter = Parameters<Journal['changes']>[0]
export type QuestionFilter = Parameters<Journal['questions']>[0]
export type LastAskedFilter = Parameters<Journal['lastAsked']>[0]

/** A filter that names nothing wants every change. */
export function isChangeAbout(line: ChangeLine, filter: ChangeFilter): boolean {
  if (filter.by !== undefined && line.by.key !== filter.by) return false
  return filter.relationshipId === undefined || [idOf(line.before), idOf(line.after)].includes(filter.relationshipId)
}

export function isQuestionAbout(line: QuestionLine, filter: QuestionFilter): boolean {
  if (line.at < filter.since) return false
  if (filter.targetId !== undefined && line.target?.id !== filter.targetId) return false
  return filter.relationshipId === undefined || line.relationshipId === filter.relationshipId
}

function idOf(side: ChangeLine['before']): string | undefined {
  return side && 'id' in side ? side.id : undefined
}
