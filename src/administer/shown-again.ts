/** A draft as it was last shown, mistakes in what was typed included. */
import type { Draft } from '../relationship/draft.ts'
import { type DraftEvent, reduce } from '../relationship/reduce.ts'
import { inputsOf } from '../relationship/step.ts'
import type { Desk } from './desk.ts'
import { gatherFacts } from './gather.ts'
import type { Outcome } from './outcome.ts'
import { type Beside, viewOf } from './view.ts'

export async function shownAgain(draft: Draft, desk: Desk, beside: Beside = {}): Promise<Outcome> {
  if (!hasHalfTyped(draft)) return viewOf(draft, desk, beside)
  const event: DraftEvent = { kind: draft.shape === 'form' ? 'save' : 'next' }
  const facts = await gatherFacts(draft, event, desk)
  const { problems } = reduce(draft, event, facts)
  return viewOf(draft, desk, { ...beside, problems, facts })
}

function hasHalfTyped({ shape, step, entered = {} }: Draft): boolean {
  if (shape === 'form') return Object.keys(entered).length > 0
  return inputsOf(step).some((input) => entered[input] !== undefined)
}
