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
export function choosePerson(answer: Extract<Answer, { kind: 'clarify-who' }>, to: Reader): Reply {
  const words = wordsFor(to.language).clarify
  const { said, choices, more, question, chosen } = answer
  const offered = choices.slice(0, 5).map(({ key, name }): Choice => {
    const who = { ...chosen.who, [said]: key }
    return { kind: 'choose', question, ...chosen, who, label: plain(name), operation: to.operationId }
  })
  const lines = more || choices.length > 5 ? [words.whoText, words.more] : [words.whoText]
  return choice(to, 'who', words.who(shown(said, 80)), lines, offered)
}

export function chooseTime(answer: Extract<Answer, { kind: 'clarify-when' }>, to: Reader): Reply {
  const words = wordsFor(to.language).clarify
  const { question, chosen, choices, because, timeZone } = answer
  const offered = choices.slice(0, 5).map(({ start, end }): Choice => {
    const label = stretchOf({ start, end }, { ...to, timeZone })
    return { kind: 'choose', question, ...chosen, when: { start, end }, label, operation: to.operationId }
  })
  const lines = [words.because[because], ...(offered.length ? [] : [words.noReading])]
  return choice(to, 'when', words.when, lines, offered)
}

function choice(
  to: Reader,
  about: 'who' | 'when',
  title: string,
  lines: readonly string[],
  offered: readonly Choice[],
): Reply {
  const summary = spoken(`${title} ${lines.join(' ')}`)
  const actions = offered.map((action) => button(action.label, action))
  const card = fill('choice', { language: to.language, speak: summary, title, lines, facts: [], actions })
  return { card, summary, value: { kind: 'clarify', about, choices: offered.map(({ label }) => label) } }
}

/** Stands where the choice card stood. The label comes back from the client and is only repeated to the same person. */
export function chosen({ label }: Pick<Choice, 'label'>, to: Reader): Reply {
  return notice(to, { title: wordsFor(to.language).clarify.chosen(shown(label)) })
}
