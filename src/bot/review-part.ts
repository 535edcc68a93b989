/** What the last step shows beside the facts: what a partner would see, who gains and who loses, and what can still be changed. */
import type { Outcome } from '../administer.ts'
import type { Draft, LifeInput, Problem } from '../relationship/draft.ts'
import { filledIn } from '../relationship/entered.ts'
import { stepsAsked } from '../relationship/step.ts'
import { beyondPart } from './beyond.ts'
import { ownerChoices } from './draft-choices.ts'
import { fitting, problemText } from './draft-text.ts'
import { preview } from './preview.ts'
import type { Reader } from './reader.ts'
import { sightPart } from './sight.ts'
import { adminWordsFor } from './words.ts'

type StepOutcome = Extract<Outcome, { kind: 'step' }>

export function reviewPart(outcome: StepOutcome, to: Reader) {
  const { draft, reviewed } = outcome
  return {
    beyond: beyondPart(reviewed?.beyond ?? [], to),
    sight: sightPart(reviewed?.sight, to),
    ...preview(reviewed, to),
    change: adminWordsFor(to.language).change,
    life: lifePart(outcome, to),
    choices: stepChoices(draft, to),
  }
}

function lifePart({ draft, problems, chosen }: StepOutcome, to: Reader) {
  const { fields, more, ownerExample: example } = adminWordsFor(to.language)
  const { expires, reviewBy, owner, reason } = fields
  const filled = filledIn(draft)
  const values = {
    expires: filled.expires ?? '',
    reviewBy: filled.reviewBy ?? '',
    owner: fitting(filled.owner).slice(0, 400),
    reason: fitting(filled.reason).slice(0, 600),
  }
  const owners = ownerChoices(values.owner, chosen, to)
  return {
    more,
    labels: { expires, reviewBy, owner, reason },
    values,
    problems: { expires: '', reviewBy: '', owner: '', reason: '', ...mistakesAt(problems, to) },
    example,
    owners,
    inTeams: to.shownIn === 'teams',
  }
}

/** Beside the input it was made in: the review is long, and whoever pressed its button looks at its end. */
function mistakesAt(problems: readonly Problem[], to: Reader): Partial<Record<LifeInput, string>> {
  return Object.fromEntries(
    problems.flatMap((problem) => (problem.input ? [[problem.input, problemText(problem, to)]] : [])),
  )
}

/** What can be changed from the review, one at a time; a form is gone back to as a whole. */
function stepChoices({ shape, values }: Draft, to: Reader) {
  if (shape === 'form') return []
  const { fields } = adminWordsFor(to.language)
  return stepsAsked(values.freeBusyEnabled).flatMap((step) =>
    step === 'review' ? [] : [{ title: fields[step], value: step }],
  )
}
