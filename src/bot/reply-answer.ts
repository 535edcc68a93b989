/** Turns an answer into what the asker sees. */
import type { Answer } from '../answer.ts'
import { listOf } from './moments.ts'
import type { Reader } from './reader.ts'
import { notice, type Reply } from './reply.ts'
import { answerReply } from './reply-availability.ts'
import { choosePerson, chooseTime } from './reply-choice.ts'
import { nextSteps, notUnderstood } from './reply-guidance.ts'
import { shown } from './shown-text.ts'
import { wordsFor } from './words.ts'

export function replyToAnswer(answer: Answer, to: Reader): Reply {
  switch (answer.kind) {
    case 'availability':
      return answerReply(answer, to)
    case 'refused':
      return refusal(answer, to)
    case 'clarify-who':
      return choosePerson(answer, to)
    case 'clarify-when':
      return chooseTime(answer, to)
    case 'books-nothing':
      return booksNothing(answer, to)
    case 'nobody-named':
    case 'too-long':
    case 'not-understood':
      return notUnderstood(answer.kind, to)
  }
}

/** What follows carries its own machine-readable copy. */
function booksNothing({ goesOn }: Extract<Answer, { kind: 'books-nothing' }>, to: Reader): Reply {
  const { title, text, goesOn: below } = wordsFor(to.language).booksNothing
  if (goesOn) return notice(to, { title, lines: [below] })
  return notice(to, { title, lines: [text], actions: nextSteps(to), value: { kind: 'not-understood' } })
}

/** The words depend on nothing but what the asker is told anyway; the reason stays in the journal. */
function refusal({ because, names }: Extract<Answer, { kind: 'refused' }>, to: Reader): Reply {
  const words = wordsFor(to.language).refused
  const { title, text } = words[because]
  const about = because === 'cannot-show' || because === 'nobody-of-that-name'
  const named = names.slice(0, 5).map((name) => shown(`“${name}”`, 80))
  const lines = about && named.length ? [words.about(listOf(named, to.language)), text] : [text]
  return notice(to, { title, lines, actions: because === 'stranger' ? [] : nextSteps(to), value: { kind: 'refused' } })
}
