/** Asks back where a name or a time has several readings, and says afterwards what was chosen. */
import type { Answer } from '../answer.ts'
import type { CardAction } from './card-action.ts'
import { fill } from './cards.ts'
import { stretchOf } from './moments.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { plain, shown, spoken } from './shown-text.ts'
import { wordsFor } from './words.ts'

type Choice = Extract<CardAction, { kind: 'choose' }>

/** Five people at most, by name; an address would tell a partner who exists. */
export function choosePerson(
  { said, choices, more, question }: Extract<Answer, { kind: 'clarify-who' }>,
  to: Reader,
): Reply {
  const words = wordsFor(to.language).clarify
  const offered = choices.slice(0, 5).map(({ key, name }): Choice => {
    return { kind: 'choose', question, said, person: key, chosen: plain(name), operation: to.operationId }
  })
  const lines = more || choices.length > 5 ? [words.whoText, words.more] : [words.whoText]
  return choice(to, 'who', words.who(shown(said, 80)), lines, offered)
}

export function chooseTime(answer: Extract<Answer, { kind: 'clarify-when' }>, to: Reader): Reply {
  const words = wordsFor(to.language).clarify
  const place = { ...to, timeZone: answer.timeZone }
  const offered = answer.choices.slice(0, 5).map(({ start, end }): Choice => {
    const chosen = stretchOf({ start, end }, place)
    return { kind: 'choose', question: answer.question, start, end, chosen, operation: to.operationId }
  })
  const lines = [words.because[answer.because], ...(offered.length ? [] : [words.noReading])]
  return choice(to, 'when', words.when, lines, offered)
}

function choice(to: Reader, about: 'who' | 'when', title: string, lines: string[], offered: readonly Choice[]): Reply {
  const summary = spoken(`${title} ${lines.join(' ')}`)
  const actions = offered.map((action) => button(action.chosen, action))
  const card = fill('choice', { language: to.language, speak: summary, title, lines, facts: [], actions })
  return { card, summary, value: { kind: 'clarify', about, choices: offered.map(({ chosen }) => chosen) } }
}

/** Stands where the choice card stood. `chosen` comes back from the client and is only repeated to the same person. */
export function chosen({ chosen }: Pick<Choice, 'chosen'>, to: Reader): Reply {
  return notice(to, { title: wordsFor(to.language).clarify.chosen(shown(chosen)) })
}
