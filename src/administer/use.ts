/** How much a relationship was used lately: partners' questions, not what admins looked at. */
import { askedBack } from '../answer/note.ts'
import type { Relationship } from '../relationship/relationship.ts'
import type { Desk } from './desk.ts'

export interface Use {
  /** over how many days it was counted */
  readonly days: number
  /** absent: not used in that time */
  readonly lastAt?: number
  readonly answered: number
  readonly refused: number
  /** there were more than were counted */
  readonly more: boolean
}

const days = 90
const mostCounted = 1_000

export async function useOf({ id }: Relationship, { journal, clock }: Desk): Promise<Use> {
  const since = clock.now() - days * 86_400_000
  const asked = await journal.questions({ relationshipId: id, since, most: mostCounted + 1 })
  const counted = asked.slice(0, mostCounted)
  const decided = counted.filter(({ because }) => because !== askedBack)
  const answered = decided.filter(({ outcome }) => outcome === 'permit').length
  const [newest] = asked
  return {
    days,
    ...(newest === undefined ? {} : { lastAt: newest.at }),
    answered,
    refused: decided.length - answered,
    more: asked.length > mostCounted,
  }
}
