/** What a person of our own organization may see of another: gates 1, 5, 7, 8 and 9; relationships say nothing about colleagues. */
import type { Asker } from './asker.ts'
import type { Refusal, StretchFacts, TargetFacts } from './partner.ts'
import { issuePermit, type Permit } from './permit.ts'
import { maySeeNothingOf, ownersLevel, refuseStretch } from './target.ts'

export type ColleagueFacts = Omit<TargetFacts, 'membership'>

/** Gates 1, 5 and 7. */
export function whyColleagueMayNotSee(asker: Asker, { target, ownerSaid }: ColleagueFacts): Refusal | undefined {
  if (asker.kind !== 'colleague') {
    return { kind: 'refusal', gate: 1, because: 'the asker is not identified, or is a guest' }
  }
  if (!target?.listed) return { kind: 'refusal', gate: 5, because: 'there is no such listed person or room' }
  const because = maySeeNothingOf(target, ownerSaid)
  return because ? { kind: 'refusal', gate: 7, because } : undefined
}

/** Those gates, then 8; the level is what the owner permits. */
export function whatColleagueMaySee(asker: Asker, facts: ColleagueFacts & StretchFacts): Permit | Refusal {
  const refusal = whyColleagueMayNotSee(asker, facts)
  if (refusal) return refusal
  const because = refuseStretch(facts.stretch, facts.startOfToday)
  if (because) return { kind: 'refusal', gate: 8, because }
  const level = ownersLevel(facts.target, facts.ownerSaid)
  if (level === 'none' || !facts.target) return { kind: 'refusal', gate: 9, because: 'the owner shares nothing' }
  return issuePermit(facts.target, facts.stretch, level)
}
