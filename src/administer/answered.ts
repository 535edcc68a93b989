/** Words typed at a step, put into the inputs of its card. */
import { groupWordsIn, isEveryone, levelIn, yesOrNoIn } from '../language/step-answer.ts'
import type { Entered, Step } from '../relationship/draft.ts'

export function enteredIn(step: Step, text: string): Entered {
  switch (step) {
    case 'name':
      return { name: text }
    case 'domains':
      return { domains: text }
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
    case 'name':
    case 'domains':
    case 'review':
      return false
  }
}
