/** What the journal keeps of a question: who, about whom, which stretch, and what was decided. */

import type { Journal, QuestionLine } from '../journal.ts'
import type { Asker } from '../policy/asker.ts'
import type { Refusal } from '../policy/partner.ts'
import type { Permit } from '../policy/permit.ts'
import type { Person } from '../policy/person.ts'
import type { Interval } from '../time/interval.ts'

/** Names were shown to choose from, or times: nothing was decided yet. */
export const askedBack = 'asked back'

type Decision = Permit | Refusal | 'over the limit' | typeof askedBack

/** Writes one line for one decision; nothing is awaited, the journal batches. */
export type Note = (decision: Decision, target?: Person, stretch?: Interval) => void

export function noteInto(journal: Journal, asker: Asker, relationshipId: string | undefined, at: number): Note {
  return (decision, target, stretch) =>
    journal.note({
      kind: 'question',
      at,
      asker: asker.key ?? 'unknown',
      ...(asker.kind === 'stranger' ? {} : { askerName: asker.name, askerDomain: asker.domain }),
      ...(target?.address ? { target: { id: target.id, address: target.address } } : {}),
      ...(stretch ? { stretch } : {}),
      ...outcomeOf(decision),
      ...(relationshipId ? { relationshipId } : {}),
    })
}

function outcomeOf(decision: Decision): Pick<QuestionLine, 'outcome' | 'because'> {
  if (decision === 'over the limit' || decision === askedBack) return { outcome: 'refusal', because: decision }
  if (decision.kind === 'permit') return { outcome: 'permit', because: decision.level }
  return { outcome: 'refusal', because: `gate ${decision.gate}: ${decision.because}` }
}
