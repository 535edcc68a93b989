/** Every gate with what it found, for an admin who asks why: the first that refuses is the one that decides. */
import type { Level } from '../relationship/relationship.ts'
import { lowerOf } from '../relationship/relationship.ts'
import { whyColleagueMayNotSee } from './colleague.ts'
import { type Facts, standingGates, stretchGates, targetGates, whatPartnerMaySee } from './partner.ts'
import { type Because, maySeeNothingOf, ownersLevel, refuseStretch } from './target.ts'

export type Finding =
  | { readonly gate: number; readonly verdict: 'passes' }
  | { readonly gate: number; readonly verdict: 'refuses'; readonly because: Because }
  /** what it looks at is not there: no relationship, or no target */
  | { readonly gate: number; readonly verdict: 'not-looked-at' }

export interface Explanation {
  /** gates 1 to 9 in order; those that do not apply to the asker are left out */
  readonly findings: readonly Finding[]
  /** what would be shown; `none` when a gate refuses */
  readonly level: Level
}

/** Gates after the first refusal are looked at as well, so that nobody mends one only to meet the next. */
export function explainPartner(facts: Facts): Explanation {
  const gates = [
    ...standingGates.map(({ gate, refuses }) => ({ gate, because: refuses(facts), looks: looksAt(gate, facts) })),
    ...targetGates.map(({ gate, refuses }) => ({ gate, because: refuses(facts), looks: looksAt(gate, facts) })),
    ...stretchGates.map(({ gate, refuses }) => ({ gate, because: refuses(facts), looks: true })),
  ]
  const decision = whatPartnerMaySee(facts)
  const level = decision.kind === 'permit' ? decision.level : 'none'
  const last = levelFinding(lowerOf(facts.relationship?.level ?? 'none', ownersLevel(facts.target, facts.ownerSaid)))
  return { level, findings: [...gates.map(({ gate, because, looks }) => finding(gate, because, looks)), last] }
}

/** Relationships say nothing about colleagues: gates 1, 5, 7, 8 and 9. */
export function explainColleague(facts: Facts): Explanation {
  const refusal = whyColleagueMayNotSee(facts.asker, facts)
  const listed = facts.target?.listed === true
  const stretch = refuseStretch(facts.stretch, facts.startOfToday)
  const level = ownersLevel(facts.target, facts.ownerSaid)
  const findings = [
    finding(1, refusal?.gate === 1 ? refusal.because : undefined, true),
    finding(5, listed ? undefined : 'there is no such listed person or room', true),
    finding(7, maySeeNothingOf(facts.target, facts.ownerSaid), facts.target !== undefined),
    finding(8, stretch, true),
    levelFinding(level),
  ]
  return { findings, level: refusal || stretch ? 'none' : level }
}

function finding(gate: number, because: Because | undefined, looks: boolean): Finding {
  if (!looks) return { gate, verdict: 'not-looked-at' }
  return because === undefined ? { gate, verdict: 'passes' } : { gate, verdict: 'refuses', because }
}

function levelFinding(level: Level): Finding {
  return level === 'none' ? { gate: 9, verdict: 'not-looked-at' } : { gate: 9, verdict: 'passes' }
}

/** Gates 3, 4 and 6 look at the relationship, 6 and 7 at the target; what is stopped is stopped without either. */
function looksAt(gate: number, { relationship, target, sharingStopped }: Facts): boolean {
  if (gate === 3) return relationship !== undefined || sharingStopped
  if (gate === 4) return relationship !== undefined
  if (gate === 6) return relationship !== undefined && target !== undefined
  return gate !== 7 || target !== undefined
}
