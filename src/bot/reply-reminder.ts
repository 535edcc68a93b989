/** Shows a relationship's owner that it is about to end or waits for a review, with what can be done about it. */
import type { Reminder } from '../administer.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { shown } from './shown-text.ts'
import { dateText, relationshipFacts } from './terms-facts.ts'
import { lifeWordsFor, wordsFor } from './words.ts'

export function reminderReply({ relationship, about, daysLeft, insteadOfOwner }: Reminder, to: Reader): Reply {
  const words = lifeWordsFor(to.language)
  const { buttons } = wordsFor(to.language)
  const name = shown(relationship.name)
  const day = dateText(relationship[about] ?? '', to)
  const ends = about === 'expires'
  const card = { relationship: relationship.id, version: relationship.version, operation: to.operationId }
  return notice(to, {
    title: ends ? words.ends(name, daysLeft) : words.review(name, daysLeft),
    lines: [ends ? words.endsText(day) : words.reviewText(day), ...(insteadOfOwner ? [words.instead] : [])],
    facts: relationshipFacts(relationship, to),
    actions: [
      button(ends ? words.extend : words.reviewed, { kind: 'extend', about, ...card }, 'positive'),
      button(buttons.edit, { kind: 'edit', ...card }),
      button(buttons.turnOff, { kind: 'turn-off', ...card }),
      button(words.keep, { kind: 'keep', ...card }),
    ],
  })
}
