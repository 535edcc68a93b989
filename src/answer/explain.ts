/** Why somebody may or may not see somebody: the facts a question would be judged by, and what each gate found in them. */
import type { When } from '../language/question.ts'
import type { Asker } from '../policy/asker.ts'
import type { Facts } from '../policy/partner.ts'
import type { Person } from '../policy/person.ts'
import { type Explanation, explainColleague, explainPartner } from '../policy/why.ts'
import type { Directory, OwnSharing } from '../ports.ts'
import { addDays, startOfDay, wallClockAt } from '../time/zone.ts'
import { type JudgePorts, standingOf } from './judge.ts'
import { startOfToday } from './stretch.ts'

export interface ExplainPorts extends JudgePorts {
  readonly directory: Directory
  readonly ownSharing: OwnSharing
}

export interface ToExplain {
  readonly asker: Asker
  /** whom the asker would ask about, as typed */
  readonly said: string
  /** undefined: no time was named, so today */
  readonly when: When | undefined
  readonly timeZone: string
}

export type Explained =
  | ({ readonly kind: 'explained'; readonly facts: Facts; readonly said: string } & Explanation)
  /** the name fits several people of ours */
  | { readonly kind: 'several'; readonly people: readonly Person[] }

/** Reads no calendar and counts nothing. */
export async function explain(asked: ToExplain, ports: ExplainPorts): Promise<Explained> {
  const found = await ports.directory.findPeople(asked.said)
  const [target, ...others] = found
  if (others.length > 0) return { kind: 'several', people: found }
  const facts = await factsAbout(target, asked, ports)
  const explanation = asked.asker.kind === 'colleague' ? explainColleague(facts) : explainPartner(facts)
  return { kind: 'explained', facts, said: asked.said, ...explanation }
}

async function factsAbout(target: Person | undefined, { asker, when, timeZone }: ToExplain, ports: ExplainPorts) {
  const standing = await standingOf(asker, ports)
  const { scope } = standing.relationship ?? {}
  const [membership, ownerSaid] = await Promise.all([
    target && scope?.kind === 'group' ? ports.directory.isMember(scope.groupId, target.id) : ('member' as const),
    target ? ports.ownSharing.of(target.id) : ('limitedDetails' as const),
  ])
  const now = ports.clock.now()
  const today = startOfToday(now, timeZone)
  const stretch = when
    ? { start: when.start < today && when.end > today ? today : when.start, end: when.end }
    : { start: today, end: startOfDay(addDays(wallClockAt(now, timeZone), 1), timeZone) }
  return { target, membership, ownerSaid, stretch, startOfToday: today, ...standing } satisfies Facts
}
