/** One thing about a relationship changed in one sentence: the form is filled in with it and looked at before it is saved. */
import type { Amendment } from '../language/instruction.ts'
import { understand } from '../language/understand.ts'
import { readDomains } from '../relationship/domain.ts'
import type { Draft, Entered } from '../relationship/draft.ts'
import { filledIn } from '../relationship/entered.ts'
import type { Relationship } from '../relationship/relationship.ts'
import { dayAt } from '../time/zone.ts'
import type { Desk } from './desk.ts'
import { apply, isRepeated } from './drafting.ts'
import { newDraft, openDraftOf } from './open-draft.ts'
import type { Outcome } from './outcome.ts'
import { shownAgain } from './shown-again.ts'

/** Several sentences about one relationship add up; another open draft is asked about first. */
export async function amend({ id }: Pick<Relationship, 'id'>, amendment: Amendment, desk: Desk): Promise<Outcome> {
  const wanted = { edit: id, amendment }
  const open = await openDraftOf(desk.by.key, desk)
  if (open && isRepeated(open, desk)) return shownAgain(open, desk)
  if (open && (open.editing?.id !== id || open.shape !== 'form')) return { kind: 'draft-open', draft: open, wanted }
  const draft = open ?? (await unsaved(wanted, desk))
  if (draft === undefined) return { kind: 'stale' }
  const entered = { ...filledIn(draft), ...amended(draft, amendment, desk) }
  return apply(draft, { kind: 'review', entered }, desk)
}

/** It is kept for the first time once the amendment is in it. */
async function unsaved(wanted: { readonly edit: string }, desk: Desk): Promise<Draft | undefined> {
  const draft = await newDraft(wanted, desk)
  return draft && { ...draft, version: 0 }
}

/** Whoever sets a level or whose time it is wants it shared. */
function amended(draft: Draft, { what, words }: Amendment, desk: Desk): Entered {
  switch (what) {
    case 'more-domains':
      return { domains: [filledIn(draft).domains ?? '', words].join(', ') }
    case 'fewer-domains':
      return { domains: without(words, filledIn(draft).domains ?? '') }
    case 'level':
      return { level: words, freeBusyEnabled: 'true' }
    case 'everyone':
      return { scope: 'everyone', group: '', freeBusyEnabled: 'true' }
    case 'group':
      return { scope: 'group', group: words, freeBusyEnabled: 'true' }
    case 'expires':
    case 'reviewBy':
      return { [what]: dayMeant(words, desk) }
    default:
      return { [what]: words }
  }
}

function without(words: string, entered: string): string {
  const gone = new Set(readDomains(words).domains)
  return entered
    .split(', ')
    .filter((domain) => !gone.has(domain))
    .join(', ')
}

/** "1 March" as the input has it, in our organization's zone; words that are no day stay as typed, to be put right. */
function dayMeant(words: string, { clock, home, locale }: Desk): string {
  const circumstances = { now: clock.now(), timeZone: home.timeZone, locale }
  for (const question of [`is Alice free ${words}?`, `is Alice ${words} vrij?`]) {
    const understood = understand(question, circumstances)
    const [when, ...others] = (understood.kind === 'availability' && understood.when) || []
    if (when && others.length === 0) return dayAt(when.start, home.timeZone)
  }
  return words
}
