/** What a typed answer to a step of a new relationship means, in either language; other words are left as they were typed. */
import { alternatives } from './phrase.ts'
import { englishAnswers } from './step-answer.en.ts'
import { dutchAnswers } from './step-answer.nl.ts'
import type { NamedStep, StepWords } from './step-words.ts'

const languages: readonly StepWords[] = [englishAnswers, dutchAnswers]
const inAny = (words: (language: StepWords) => readonly string[]) => languages.flatMap(words)

const yes = new Set(inAny((language) => language.yes))
const no = new Set(inAny((language) => language.no))
const timeOnly = new Set([...inAny((language) => language.timeOnly), 'availabilityonly'])
const details = new Set([...inAny((language) => language.details), 'limiteddetails'])
const everyone = new Set(inAny((language) => language.everyone))
const steps = new Map(
  languages.flatMap((language) =>
    Object.entries(language.steps).flatMap(([step, words]) => words.map((word) => [word, step as NamedStep] as const)),
  ),
)

/** "true" or "false", as the input `freeBusyEnabled` has it. */
export function yesOrNoIn(text: string): 'true' | 'false' | undefined {
  const said = bare(text)
  if (yes.has(said)) return 'true'
  return no.has(said) ? 'false' : undefined
}

export function levelIn(text: string): 'availabilityOnly' | 'limitedDetails' | undefined {
  const said = bare(text)
  if (timeOnly.has(said)) return 'availabilityOnly'
  return details.has(said) ? 'limitedDetails' : undefined
}

export function isEveryone(text: string): boolean {
  return everyone.has(bare(text))
}

const groupNoun = new RegExp(`^(?:${alternatives(inAny((language) => language.group))})(?: |: ?)(?=\\S)`, 'iu')

/** "the group Sales" → "Sales" */
export function groupWordsIn(text: string): string {
  return text
    .trim()
    .replace(groupNoun, '')
    .replace(/^["'“„‘«]\s*(.+?)\s*["'”“’»]$/u, '$1')
}

const changeBefore = new RegExp(`^(?:${alternatives(inAny((language) => language.change))}) `, 'u')
const changeAfter = new RegExp(` (?:${alternatives(inAny((language) => language.changeAfter))})$`, 'u')

/** Typed at the review: the step to put right ("change the level", "niveau wijzigen"). */
export function stepNamedIn(text: string): NamedStep | undefined {
  const said = bare(text)
  return steps.get(said) ?? steps.get(said.replace(changeBefore, '').replace(changeAfter, ''))
}

function bare(text: string): string {
  const said = text.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ')
  return said
    .replace(/^["'“„‘]|["'”“’]$/gu, '')
    .replace(/[.!]+$/u, '')
    .trim()
}
