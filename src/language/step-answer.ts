/** What a typed answer to a step of a new relationship means, in either language; other words are left as they were typed. */
import { alternatives } from './phrase.ts'
import { englishAnswers } from './step-answer.en.ts'
import { dutchAnswers } from './step-answer.nl.ts'
import type { NamedStep, StepWords } from './step-words.ts'

const languages: readonly StepWords[] = [englishAnswers, dutchAnswers]
const inAny = (words: (language: StepWords) => readonly string[]) => languages.flatMap(words)

const yes = new Set(inAny((language) => language.yes))
const fine = new Set(inAny((language) => language.fine))
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
  const meant = asSaid(text, (said) => (yes.has(said) || fine.has(said) ? 'true' : no.has(said) ? 'false' : undefined))
  return contradicts(bare(text), meant) ? undefined : meant
}

/** "no, of course" and "yes, not now" are neither. */
function contradicts(said: string, meant: 'true' | 'false' | undefined): boolean {
  const [first = ''] = said.split(/[^\p{L}]/u)
  return (meant === 'true' && no.has(first)) || (meant === 'false' && yes.has(first))
}

/** "Is this right?" is answered: words that may be said of anything ("ok") do not. */
export function isAgreed(text: string): boolean {
  return yesOrNoIn(text) === 'true' && asSaid(text, (said) => yes.has(said) || undefined) === true
}

export function levelIn(text: string): 'availabilityOnly' | 'limitedDetails' | undefined {
  return asSaid(text, (said) =>
    timeOnly.has(said) ? 'availabilityOnly' : details.has(said) ? 'limitedDetails' : undefined,
  )
}

export function isEveryone(text: string): boolean {
  return asSaid(text, (said) => everyone.has(said) || undefined) ?? false
}

/** What words mean as they stand, and where that is nothing, without what changes nothing around them: "no wait, time only I think". */
function asSaid<Meant>(text: string, meaning: (said: string) => Meant | undefined): Meant | undefined {
  for (let said = bare(text); ; ) {
    const meant = meaning(said)
    if (meant !== undefined) return meant
    const less = said.replace(changesNothingBefore, '').replace(changesNothingAfter, '')
    if (less === said) return undefined
    said = less
  }
}

const changesNothingBefore = new RegExp(`^(?:${alternatives(inAny((language) => language.before))})[,.!]* (?=\\S)`, 'u')
const changesNothingAfter = new RegExp(`(?<=\\S),? (?:${alternatives(inAny((language) => language.after))})$`, 'u')

/** "it's called Fabrikam" → "Fabrikam" */
export function nameWordsIn(text: string): string {
  return withoutLead(text, namedBy)
}

/** "their domain is fabrikam.com" → "fabrikam.com" */
export function domainWordsIn(text: string): string {
  return withoutLead(text, domainsBy)
}

const leadOf = (by: (language: StepWords) => string) =>
  new RegExp(`^(?:${languages.map(by).join('|')})\\s*(?=\\S)`, 'iu')
const namedBy = leadOf((language) => language.namedBy)
const domainsBy = leadOf((language) => language.domainsBy)

function withoutLead(text: string, lead: RegExp): string {
  if (text.length > longest) return text
  const said = text.trim().replace(/’/gu, "'")
  return lead.test(said) ? said.replace(lead, '') : text
}

const groupNoun = new RegExp(`^(?:${alternatives(inAny((language) => language.group))})(?: |: ?)(?=\\S)`, 'iu')

const hedge = new RegExp(`^(?:${alternatives(inAny((language) => language.before))}),? (?=\\S)`, 'iu')

/** A hedge is taken off only before one of those words: a group may be called "OK Team". */
function withoutHedges(text: string): string {
  for (let said = text; ; said = said.replace(hedge, '')) {
    if (groupNoun.test(said)) return said
    if (!hedge.test(said)) return text
  }
}

/** "the group Sales", "no, only Sales" → "Sales" */
export function groupWordsIn(text: string): string {
  const said = text.trim()
  if (said.length > longest) return said
  return withoutHedges(said)
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

/** Nobody answers a step with more, and looking through a text of any length would take its time. */
const longest = 300

function bare(text: string): string {
  if (text.length > longest) return ''
  const said = text.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ')
  return said
    .replace(/^["'“„‘]|["'”“’]$/gu, '')
    .replace(/[.!]+$/u, '')
    .trim()
}
