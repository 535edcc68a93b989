/** Shows the step of the conversation that a draft is at: question, what was entered so far, and a mistake where it was made. */
import type { Outcome } from '../administer.ts'
import { type Draft, type Problem, type Step, steps } from '../relationship/draft.ts'
import { filledIn } from '../relationship/entered.ts'
import { stepsAsked } from '../relationship/step.ts'
import { beyondPart } from './beyond.ts'
import type { Choice, Fact } from './card-parts.ts'
import { fill } from './cards.ts'
import type { StepCard } from './cards-draft.ts'
import { preview } from './preview.ts'
import type { Reader } from './reader.ts'
import type { Form, Reply } from './reply.ts'
import { plain, shown, spoken } from './shown-text.ts'
import { sightPart } from './sight.ts'
import { termsFacts } from './terms-facts.ts'
import { adminWordsFor, wordsFor } from './words.ts'

export type StepOutcome = Extract<Outcome, { kind: 'step' }>
type Chosen = StepOutcome['chosen']

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
      return fill('review', {
        ...data,
        beyond: beyondPart(outcome.reviewed?.beyond ?? [], to),
        sight: sightPart(outcome.reviewed?.sight, to),
        ...preview(outcome.reviewed, to),
        change: words.change,
        life: lifePart(outcome, to),
        choices: stepChoices(outcome.draft, to),
      })
  }
}

function stepCard(outcome: StepOutcome, to: Reader): StepCard {
  const words = adminWordsFor(to.language)
  const { buttons } = wordsFor(to.language)
  const { draft, problem, help, reviewed, moved } = outcome
  const { step } = draft
  const told = problem ? problemText(problem, to) : ''
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
    problem: told,
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

export function makingText({ editing }: Draft, to: Reader): string {
  const words = adminWordsFor(to.language)
  return editing ? words.editing(shown(editing.name)) : words.making
}

export const formOf = (draft: Draft, to: Reader): Form => ({ title: plain(spoken(makingText(draft, to))) })

export const draftData = (draft: Draft, to: Reader) => ({
  draft: draft.id,
  version: draft.version,
  operation: to.operationId,
})

export function problemText({ because, value = '', other = '' }: Problem, to: Reader): string {
  return adminWordsFor(to.language).problems[because](shown(value, 80), shown(other, 80))
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

/** As much of what was typed as a card can carry: more than 238 domains of usual length. */
export const fitting = (text = '') => text.slice(0, 20_000)

/** To be chosen anew where several fit. */
const groupEntered = ({ draft, groups }: StepOutcome) => (groups.length ? '' : fitting(filledIn(draft).group))

export function yesOrNo(to: Reader) {
  const { yes, no } = adminWordsFor(to.language)
  return [
    { title: yes, value: 'true' },
    { title: no, value: 'false' },
  ]
}

function lifePart({ draft, chosen }: StepOutcome, to: Reader) {
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
    example,
    owners,
    inTeams: to.shownIn === 'teams',
  }
}

/** What can be changed from the review, one at a time; a form is gone back to as a whole. */
function stepChoices({ shape, values }: Draft, to: Reader) {
  if (shape === 'form') return []
  const { fields } = adminWordsFor(to.language)
  return stepsAsked(values.freeBusyEnabled).flatMap((step) =>
    step === 'review' ? [] : [{ title: fields[step], value: step }],
  )
}

export function levelChoices(to: Reader) {
  const { levels } = wordsFor(to.language)
  return (['availabilityOnly', 'limitedDetails'] as const).map((value) => ({ title: levels[value], value }))
}

export function scopeChoices(to: Reader) {
  const words = adminWordsFor(to.language)
  return [
    { title: plain(spoken(words.everyone(shown(to.organization)))), value: 'everyone' },
    { title: words.oneGroup, value: 'group' },
  ]
}

/** What is chosen already stands among the choices, by the name that people know it by. */
export function groupsIn(several: readonly Choice[], value: string, chosen: Chosen): readonly Choice[] {
  return several.length > 0 || value === '' ? several : [{ title: plain(chosen.group ?? value), value }]
}

export function ownerChoices(value: string, chosen: Chosen, to: Reader): readonly Choice[] {
  const me = { title: adminWordsFor(to.language).me, value: 'me' }
  return value === '' || value === me.value ? [me] : [me, { title: plain(chosen.owner ?? value), value }]
}

/** The address tells groups of one name apart. */
export function groupChoices(groups: StepOutcome['groups']) {
  return groups.slice(0, 25).map(({ id, name, address }) => ({
    title: plain(address ? `${name} (${address})` : name),
    value: id,
  }))
}
