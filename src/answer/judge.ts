/** The facts about an asker, gathered once a question, and the gates that apply to that asker. */
import type { Asker } from '../policy/asker.ts'
import { whatColleagueMaySee, whyColleagueMayNotSee } from '../policy/colleague.ts'
import {
  type Refusal,
  type StandingFacts,
  type StretchFacts,
  type TargetFacts,
  whatPartnerMaySee,
  whyMayNotAsk,
  whyMayNotSee,
} from '../policy/partner.ts'
import type { Permit } from '../policy/permit.ts'
import type { Clock, Directory, Relationships } from '../ports.ts'
import type { Scope } from '../relationship/relationship.ts'
import { dayAt } from '../time/zone.ts'

export interface Judge {
  /** gates 1 to 4: set when this asker may ask about nobody */
  readonly refusal?: Refusal
  /** whose membership has to be looked up; everyone: nobody's */
  readonly scope: Scope
  readonly relationshipId?: string
  /** gates 5 to 7 */
  readonly whyNot: (facts: TargetFacts) => Refusal | undefined
  /** all gates */
  readonly decide: (facts: TargetFacts & StretchFacts) => Permit | Refusal
}

const everyone: Scope = { kind: 'everyone' }

export interface JudgePorts {
  readonly directory: Directory
  readonly relationships: Relationships
  readonly clock: Clock
  /** as in `StandingFacts` */
  readonly allowedTenants?: ReadonlySet<string> | undefined
}

export async function judgeFor(asker: Asker, ports: JudgePorts): Promise<Judge> {
  if (asker.kind === 'colleague') {
    return {
      scope: everyone,
      whyNot: (facts) => whyColleagueMayNotSee(asker, facts),
      decide: (facts) => whatColleagueMaySee(asker, facts),
    }
  }
  const standing = await standingOf(asker, ports)
  const { relationship, sharingStopped, today, allowedTenants } = standing
  const refusal = whyMayNotAsk(standing)
  return {
    scope: relationship?.scope ?? everyone,
    ...(refusal ? { refusal } : {}),
    ...(relationship ? { relationshipId: relationship.id } : {}),
    // Named one by one: V8 of Node 20 takes microseconds to put keys behind those of a spread, and keeps a shape for each time.
    whyNot: (facts) => whyMayNotSee({ asker, relationship, sharingStopped, today, allowedTenants, ...facts }),
    decide: (facts) => whatPartnerMaySee({ asker, relationship, sharingStopped, today, allowedTenants, ...facts }),
  }
}

/** What gates 1 to 4 look at. */
export async function standingOf(
  asker: Asker,
  { directory, relationships, clock, allowedTenants }: JudgePorts,
): Promise<StandingFacts> {
  const [standing, { timeZone }] = await Promise.all([
    relationships.standing(asker.kind === 'outsider' ? asker.domain : ''),
    directory.organization(),
  ])
  return { asker, ...standing, today: dayAt(clock.now(), timeZone), allowedTenants }
}

/** No relationship lets them ask anything. */
export function isStranger({ refusal }: Judge): boolean {
  return refusal !== undefined && refusal.gate <= 2
}
