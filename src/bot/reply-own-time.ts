/** What people of our own organization see about their own time: who asked, and how much they share. */
import type { QuestionLine } from '../journal.ts'
import type { Level } from '../relationship/relationship.ts'
import type { Button, Fact } from './card-parts.ts'
import { dayOf, stretchOf, timeOf, unbroken } from './moments.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { shown } from './shown-text.ts'
import { ownTimeWordsFor, wordsFor } from './words.ts'

const mostShown = 20

export function whoAskedReply(questions: readonly QuestionLine[], to: Reader): Reply {
  const words = ownTimeWordsFor(to.language).whoAsked
  const actions = [whoSeesButton(to), ...lessButtons(to)]
  const facts = questions.slice(0, mostShown).map((question) => asked(question, to))
  const more = questions.length > mostShown ? [words.more(questions.length - mostShown)] : []
  return notice(to, { title: words.title, lines: questions.length ? more : [words.none], facts, actions })
}

export function whoAskedButton({ language, operationId: operation }: Reader): Button {
  return button(wordsFor(language).buttons.whoAsked, { kind: 'who-asked', operation })
}

export function whoSeesButton({ language, operationId: operation }: Reader): Button {
  const { ask } = ownTimeWordsFor(language).whoSees
  return button(wordsFor(language).buttons.whoSees, { kind: 'ask', text: ask.me, operation })
}

/** To share less than the calendar allows. */
export function lessButtons({ language, operationId: operation }: Reader): readonly Button[] {
  const { buttons } = wordsFor(language)
  return [
    button(buttons.shareTime, { kind: 'share-own', most: 'availabilityOnly', operation }),
    button(buttons.shareNothing, { kind: 'share-own', most: 'none', operation }),
  ]
}

function asked({ at, askerName, askerDomain, stretch, outcome, because }: QuestionLine, to: Reader): Fact {
  const words = ownTimeWordsFor(to.language).whoAsked
  const who = askerName ? `**${shown(askerName)}**` : words.someone
  const from = askerDomain ? ` (${shown(askerDomain)})` : ''
  const about = stretch ? [words.about(stretchOf(stretch, to))] : []
  const saw =
    because === 'none' || because === 'availabilityOnly' || because === 'limitedDetails' ? words.saw[because] : ''
  const told = outcome === 'permit' ? [saw].filter(Boolean) : [words.refused]
  return {
    title: `${unbroken(dayOf(at, to))}, ${unbroken(timeOf(at, to))}`,
    value: [`${who}${from}`, ...about, ...told].join(', '),
  }
}

export function ownSharingReply(most: Level, to: Reader): Reply {
  const words = ownTimeWordsFor(to.language).ownSharing
  const { buttons } = wordsFor(to.language)
  const operation = to.operationId
  const choices = { none: buttons.shareNothing, availabilityOnly: buttons.shareTime, limitedDetails: buttons.shareAll }
  const others = (['none', 'availabilityOnly', 'limitedDetails'] as const).filter((level) => level !== most)
  const actions = others.map((level) => button(choices[level], { kind: 'share-own', most: level, operation }))
  return notice(to, { title: words.title, lines: [words[most], words.text], actions })
}
