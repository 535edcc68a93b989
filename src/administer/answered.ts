/** Words typed at a step, put into the inputs of its card. */
import {
  domainWordsIn,
  groupWordsIn,
  isAgreed,
  isEveryone,
  levelIn,
  nameWordsIn,
  yesOrNoIn,
} from '../language/step-answer.ts'
import type { Draft, Entered, Step } from '../relationship/draft.ts'

export function enteredIn(step: Step, text: string): Entered {
  switch (step) {
    case 'name':
      return { name: nameWordsIn(text) }
    case 'domains':
      return { domains: domainWordsIn(text) }
    case 'freeBusy':
      return { freeBusyEnabled: yesOrNoIn(text) ?? text }
    case 'level':
      return { level: levelIn(text) ?? text }
    case 'scope':
      return isEveryone(text) ? { scope: 'everyone', group: '' } : { scope: 'group', group: groupWordsIn(text) }
    case 'review':
      return {}
  }
}

/** Whether the words are just what the step asks for ("yes", "time only", "everyone"), whatever else they might mean. */
export function isPlainAnswer(step: Step, text: string): boolean {
  switch (step) {
    case 'freeBusy':
      return yesOrNoIn(text) !== undefined
    case 'level':
      return levelIn(text) !== undefined
    case 'scope':
      return isEveryone(text)
    case 'review':
      return isAgreed(text)
    case 'name':
    case 'domains':
      return false
  }
}

/** A review may lie there for days: "yes" answers "Is this right?" only as long as that was asked just now. In milliseconds. */
export const justNow = 10 * 60_000

/** Whether typed words answer what the draft asks: one made by conversation always waits for them. */
export function awaitsWords(draft: Draft, now: number): boolean {
  return draft.shape === 'conversation' || awaitsYes(draft, now)
}

export function awaitsYes({ step, touchedAt }: Draft, now: number): boolean {
  return step === 'review' && now - touchedAt <= justNow
}
