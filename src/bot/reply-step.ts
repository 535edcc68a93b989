/** Shows the step of the conversation that a draft is at: question, what was entered so far, and a mistake where it was made. */
import type { Outcome } from '../administer.ts'
import { type Draft, type Step, steps } from '../relationship/draft.ts'
import { filledIn } from '../relationship/entered.ts'
import type { Fact } from './card-parts.ts'
import { fill } from './cards.ts'
import type { StepCard } from './cards-draft.ts'
import { groupChoices, groupsIn, levelChoices, scopeChoices, yesOrNo } from './draft-choices.ts'
import { draftData, fitting, formOf, makingText, problemText } from './draft-text.ts'
import type { Reader } from './reader.ts'
import type { Reply } from './reply.ts'
import { reviewPart } from './review-part.ts'
import { spoken } from './shown-text.ts'
import { termsFacts } from './terms-facts.ts'
import { adminWordsFor, wordsFor } from './words.ts'

type StepOutcome = Extract<Outcome, { kind: 'step' }>

export function stepReply(outcome: StepOutcome, to: Reader): Reply {
  const data = stepCard(outcome, to)
  const { draft } = outcome
  const form = draft.shape === 'form' ? { form: formOf(draft, to) } : {}
  return { card: cardOf(outcome, data, to), summary: data.speak, ...form }
}

function cardOf(outcome: StepOutcome, data: StepCard, to: Reader) {
  const words = adminWordsFor(to.language)
  switch (outcome.draft.step) {
    case 'name':
      return fill('step-name', data)
    case 'domains':
      return fill('step-domains', data)
    case 'freeBusy':
      return fill('step-free-busy', { ...data, choices: yesOrNo(to) })
    case 'level':
      return fill('step-level', { ...data, choices: levelChoices(to) })
    case 'scope': {
      const several = groupChoices(outcome.groups)
      const groupLabel = several.length ? words.groupChoice : words.groupLabel
      const group = groupEntered(outcome)
      const inTeams = to.shownIn === 'teams'
      const groups = inTeams ? groupsIn(several, group, outcome.chosen) : several
      return fill('step-scope', { ...data, choices: scopeChoices(to), groupLabel, group, inTeams, groups })
    }
    case 'review':
      return fill('review', { ...data, ...reviewPart(outcome, to) })
  }
}

function stepCard(outcome: StepOutcome, to: Reader): StepCard {
  const words = adminWordsFor(to.language)
  const { buttons } = wordsFor(to.language)
  const { draft, problems, help, reviewed, moved } = outcome
  const { step } = draft
  const told = problems.map((problem) => problemText(problem, to)).join(' ')
  const progress = draft.shape === 'form' ? '' : words.progress(steps.indexOf(step) + 1, steps.length)
  return {
    language: to.language,
    speak: spoken(
      [
        progress ? `${progress}: ${words.questions[step]}` : words.questions[step],
        told,
        help ? words.moreHelp[step] : '',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    making: makingText(draft, to),
    progress,
    title: words.questions[step],
    hint: words.hints[step],
    help: help ? words.moreHelp[step] : '',
    problem: problems.some(({ input }) => input) ? words.mistakes : told,
    moved: moved ? words.moved : '',
    typed: words.typed[step],
    label: step === 'review' ? '' : words.fields[step],
    value: valueEntered(outcome),
    required: step === 'review' ? '' : words.required[step === 'freeBusy' ? 'freeBusyEnabled' : step],
    facts: factsBefore(draft, to, reviewed?.sight?.members),
    soFar: step === 'review' ? '' : words.soFar,
    hasBack: step !== 'name',
    buttons,
    data: draftData(draft, to),
  }
}

/** What was entered on the steps before this one; all of it on the review. */
function factsBefore({ step, values }: Draft, to: Reader, members?: number): Fact[] {
  const before = steps.indexOf(step)
  const has = (field: Step) => steps.indexOf(field) < before
  return termsFacts(
    {
      name: has('name') ? values.name : undefined,
      domains: has('domains') ? values.domains : undefined,
      freeBusyEnabled: has('freeBusy') ? values.freeBusyEnabled : undefined,
      level: has('level') ? values.level : undefined,
      scope: has('scope') ? values.scope : undefined,
      ...(step === 'review' ? lifeOf(values) : {}),
    },
    to,
    members,
  )
}

const lifeOf = ({ expires, reviewBy, owner, ownerName, reason }: Draft['values']) => {
  return { expires, reviewBy, owner, ownerName, reason }
}

/** What was typed and does not hold yet, else what holds. */
function valueEntered({ draft, groups }: StepOutcome): string {
  const entered = filledIn(draft)
  switch (draft.step) {
    case 'name':
    case 'domains':
    case 'level':
      return fitting(entered[draft.step])
    case 'freeBusy':
      return entered.freeBusyEnabled ?? ''
    case 'scope':
      return groups.length || (entered.group && !entered.scope) ? 'group' : (entered.scope ?? '')
    case 'review':
      return ''
  }
}

/** To be chosen anew where several fit. */
const groupEntered = ({ draft, groups }: StepOutcome) => (groups.length ? '' : fitting(filledIn(draft).group))
