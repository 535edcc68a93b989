/** A draft and what its admin did: the draft after it, and the mistakes in it. One reducer for conversation and form. */
import { type Draft, type DraftValues, type Entered, inputs, lifeInputs, type Problem, type Step } from './draft.ts'
import { filledIn, forget, only, remember } from './entered.ts'
import { type Facts, readField, refusedDomains, together } from './field.ts'
import type { Terms } from './relationship.ts'
import { inputsOf, isAnswered, stepAfter, stepBefore, stepsAsked } from './step.ts'

export type DraftEvent =
  /** the step's inputs, or words read into them */
  | { readonly kind: 'answer'; readonly entered: Entered }
  /** go on with what stands at this step */
  | { readonly kind: 'next' }
  /** `entered` is kept, right or wrong */
  | { readonly kind: 'back'; readonly entered: Entered }
  /** from the review to one step, or back to a step answered before */
  | { readonly kind: 'go'; readonly step: Step }
  /** the whole form, or what is kept of it, to be looked at before it is saved */
  | { readonly kind: 'review'; readonly entered?: Entered }
  /** the whole form; what it does not send is empty */
  | { readonly kind: 'fill'; readonly entered: Entered }
  /** `entered`: what the review's own inputs hold */
  | { readonly kind: 'save'; readonly entered?: Entered }

/** What is decided about a relationship while it is made; everything else is kept or has its default. */
export type Decided = Pick<Terms, 'name' | 'domains' | 'freeBusyEnabled' | 'level' | 'scope' | Life>
type Life = 'expires' | 'reviewBy' | 'owner' | 'ownerName' | 'reason'

export interface Reduced {
  readonly draft: Draft
  readonly problems: readonly Problem[]
  /** present when it was said to be saved and everything holds */
  readonly decided?: Decided
}

/** Loses nothing that was entered; reaches `review` with valid values only. Version and time are the caller's. */
export function reduce(before: Draft, event: DraftEvent, facts: Facts): Reduced {
  const draft = repinned(before, facts)
  switch (event.kind) {
    case 'answer':
      return arrived(answer(draft, event.entered, facts))
    case 'next':
      return arrived(answer(draft, filledIn(draft), facts))
    case 'back':
      return arrived(fine(back(draft, event.entered)))
    case 'go':
      return fine(go(draft, event.step))
    case 'review':
      return toReview(event.entered ? remember(draft, whole(event.entered)) : draft, facts)
    case 'fill':
      return onForm(save(remember(draft, whole(event.entered)), facts))
    case 'save':
      return onForm(save(remember(draft, only(lifeInputs, event.entered)), facts))
  }
}

const fine = (draft: Draft): Reduced => ({ draft, problems: [] })

/** What the review shows is what will be saved: nothing half-typed waits behind it. */
function arrived(reduced: Reduced): Reduced {
  return reduced.draft.step === 'review'
    ? { ...reduced, draft: { ...reduced.draft, entered: {}, correcting: false } }
    : reduced
}

/** A form is all questions at once: it has no step but its review. */
function onForm(reduced: Reduced): Reduced {
  return reduced.draft.shape === 'form' ? { ...reduced, draft: { ...reduced.draft, step: 'name' } } : reduced
}

/** What holds is shown and nothing is decided; a mistake leads back to the form. */
function toReview(draft: Draft, facts: Facts): Reduced {
  const { decided: _, ...reduced } = save(draft, facts)
  return reduced.problems.length > 0 ? onForm(reduced) : reduced
}

function back(draft: Draft, entered: Entered): Draft {
  if (draft.shape === 'form') return { ...draft, step: 'name' }
  const kept = remember(draft, only(inputsOf(draft.step), entered))
  return { ...kept, step: stepBefore(draft), correcting: false }
}

/** A tenant that could not be looked up before may be known by now. */
function repinned(draft: Draft, facts: Facts): Draft {
  const domains = draft.values.domains?.map(({ name, pin }) => ({ name, pin: facts.pins.get(name) ?? pin }))
  return domains === undefined ? draft : { ...draft, values: { ...draft.values, domains } }
}

function answer(draft: Draft, entered: Entered, facts: Facts): Reduced {
  const asked = inputsOf(draft.step)
  const read = isUnchangedGroup(draft, entered)
    ? { kind: 'fine' as const, values: {} }
    : readField(draft.step, entered, facts)
  if (read.kind === 'mistaken') return { draft: remember(draft, only(asked, entered)), problems: read.problems }
  const answered: Draft = { ...forget(draft, asked), values: { ...draft.values, ...read.values } }
  return fine({ ...answered, step: stepAfter(answered) })
}

/** Two groups may share a name: the one chosen stays chosen while its name stands in the input. */
function isUnchangedGroup({ step, values: { scope } }: Draft, entered: Entered): boolean {
  if (step !== 'scope' || scope?.kind !== 'group' || entered.scope !== 'group') return false
  return entered.group?.trim().toLowerCase() === scope.groupName.toLowerCase()
}

function go(draft: Draft, step: Step): Draft {
  if (draft.shape === 'form') return { ...draft, step: 'name' }
  const asked = stepsAsked(draft.values.freeBusyEnabled)
  const here = asked.indexOf(draft.step)
  if (!asked.slice(0, here).includes(step)) return draft
  return { ...draft, step, correcting: draft.step === 'review' }
}

/** An optional input that a card does not have leaves what holds: nothing loses its last day by an older card. */
function whole(entered: Entered): Entered {
  const required = inputs.filter((input) => !lifeInputs.some((optional) => optional === input))
  return { ...Object.fromEntries(required.map((input) => [input, entered[input] ?? ''])), ...only(lifeInputs, entered) }
}

/** Everything typed and not yet right is read, everything missing asked for; the first mistake is where the draft then stands. */
function save(draft: Draft, facts: Facts): Reduced {
  const read = stepsToRead(draft).reduce((sofar: Reduced, step) => {
    const after = answer({ ...sofar.draft, step }, filledIn(sofar.draft), facts)
    return { draft: after.draft, problems: [...sofar.problems, ...after.problems] }
  }, fine(draft))
  return read.problems.length > 0 ? sentBack(read) : decide(read.draft, facts)
}

function stepsToRead(draft: Draft): readonly Step[] {
  const isPending = (step: Step) => inputsOf(step).some((input) => draft.entered?.[input] !== undefined)
  const says = filledIn(draft).freeBusyEnabled
  const asked = stepsAsked(says === undefined ? undefined : says !== 'false')
  return asked.filter((step) => isPending(step) || !isAnswered(step, draft.values))
}

/** The name or a domain may have been taken, or a tenant found, since it was entered. */
function decide(draft: Draft, facts: Facts): Reduced {
  const { name, domains } = draft.values
  const names = domains?.map((domain) => domain.name) ?? []
  const refused = together([readField('name', { name: name ?? '' }, facts), refusedDomains(names, facts)])
  if (refused?.kind === 'mistaken') return sentBack({ draft, problems: refused.problems })
  const decided = decidedBy(draft.values)
  return { ...arrived(fine({ ...draft, step: 'review' })), ...(decided === undefined ? {} : { decided }) }
}

function sentBack({ draft, problems }: Reduced): Reduced {
  return { draft: { ...draft, step: problems[0]?.field ?? draft.step, correcting: true }, problems }
}

/** Without free/busy no level and no scope are decided; what was chosen stays in the draft, should it be turned on again. */
export function decidedBy(values: DraftValues): Decided | undefined {
  const { name, domains, freeBusyEnabled, level, scope, expires, reviewBy, owner, ownerName, reason } = values
  const life = { expires, reviewBy, owner, ownerName, reason }
  if (name === undefined || domains === undefined || freeBusyEnabled === undefined) return undefined
  if (!freeBusyEnabled) return { name, domains, freeBusyEnabled, level: 'none', scope: { kind: 'everyone' }, ...life }
  return level === undefined || scope === undefined
    ? undefined
    : { name, domains, freeBusyEnabled, level, scope, ...life }
}
