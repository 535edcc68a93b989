/** The order of the questions: which are asked, which come before and after, which are still to be answered. */
import { type Draft, type DraftValues, type Input, lifeInputs, type Step } from './draft.ts'

/** Without free/busy there is nothing to ask about level and scope. */
export function stepsAsked(freeBusyEnabled: boolean | undefined): readonly Step[] {
  return freeBusyEnabled === false
    ? ['name', 'domains', 'freeBusy', 'review']
    : ['name', 'domains', 'freeBusy', 'level', 'scope', 'review']
}

/** The first step still to be answered; undefined when the review may be shown. */
export function gapIn(values: DraftValues): Step | undefined {
  return stepsAsked(values.freeBusyEnabled).find((step) => !isAnswered(step, values))
}

export function isAnswered(step: Step, values: DraftValues): boolean {
  switch (step) {
    case 'name':
      return values.name !== undefined
    case 'domains':
      return values.domains !== undefined
    case 'freeBusy':
      return values.freeBusyEnabled !== undefined
    case 'level':
      return values.level !== undefined
    case 'scope':
      return values.scope !== undefined
    case 'review':
      return true
  }
}

/** In the order asked; after a correction straight to what is still missing, or back to the review. */
export function stepAfter({ step, values, correcting }: Draft): Step {
  if (correcting) return gapIn(values) ?? 'review'
  const order = stepsAsked(values.freeBusyEnabled)
  return order[order.indexOf(step) + 1] ?? 'review'
}

export function stepBefore({ step, values, correcting }: Draft): Step {
  if (correcting && gapIn(values) === undefined) return 'review'
  const order = stepsAsked(values.freeBusyEnabled)
  return order[order.indexOf(step) - 1] ?? 'name'
}

export function inputsOf(step: Step): readonly Input[] {
  switch (step) {
    case 'name':
    case 'domains':
    case 'level':
      return [step]
    case 'freeBusy':
      return ['freeBusyEnabled']
    case 'scope':
      return ['scope', 'group']
    case 'review':
      return lifeInputs
  }
}
