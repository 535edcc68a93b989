/** The optional end of every form: until when a relationship holds, when it is looked at again, who looks after it, and why it is there. */
import type { DraftValues, Entered, LifeInput, Problem } from './draft.ts'

const longestReason = 500

/** Somebody of ours who may look after a relationship. */
export interface Candidate {
  readonly key: string
  readonly name: string
}

export interface LifeFacts {
  /** YYYY-MM-DD in our organization's zone */
  readonly today?: string
  /** people of ours whom the words entered as `owner` fit */
  readonly owners?: readonly Candidate[]
  /** dates that hold already: they may have passed by now */
  readonly held?: Pick<DraftValues, 'expires' | 'reviewBy'>
}

/** An input that is absent leaves what holds, an empty one takes it away. */
export function readLife(entered: Entered, facts: LifeFacts): { values: DraftValues; problems: readonly Problem[] } {
  const read = [
    readDay('expires', entered.expires, facts),
    readDay('reviewBy', entered.reviewBy, facts),
    readOwner(entered.owner, facts),
    readReason(entered.reason),
  ]
  return {
    values: Object.assign({}, ...read.map((one) => ('values' in one ? one.values : {}))),
    problems: read.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  }
}

type Read = { readonly values: DraftValues } | { readonly problem: Problem }

const problem = (input: LifeInput, because: Problem['because'], value: string): Read => ({
  problem: { field: 'review', input, because, value },
})

function readDay(input: 'expires' | 'reviewBy', typed: string | undefined, { today, held }: LifeFacts): Read {
  if (typed === undefined) return { values: {} }
  const day = typed.trim()
  if (day === '') return { values: { [input]: undefined } }
  if (!isDay(day)) return problem(input, 'date-invalid', day)
  if (today !== undefined && day < today && held?.[input] !== day) return problem(input, 'date-past', day)
  return { values: { [input]: day } }
}

/** YYYY-MM-DD, and there is such a day. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (!year || !month || !day) return false
  const most = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= most
}

function readOwner(typed: string | undefined, { owners = [] }: LifeFacts): Read {
  if (typed === undefined) return { values: {} }
  const words = typed.trim()
  if (words === '') return { values: { owner: undefined, ownerName: undefined } }
  const [only, ...others] = owners
  if (only === undefined) return problem('owner', 'owner-not-found', words)
  if (others.length > 0) return problem('owner', 'owner-ambiguous', words)
  return { values: { owner: only.key, ownerName: only.name } }
}

function readReason(typed: string | undefined): Read {
  if (typed === undefined) return { values: {} }
  const reason = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
  if ([...reason].length > longestReason) return problem('reason', 'reason-too-long', '')
  return { values: { reason: reason === '' ? undefined : reason } }
}
