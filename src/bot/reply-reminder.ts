/** Shows a relationship's owner that it is about to end or waits for a review, with what can be done about it. */
import type { Reminder } from '../administer.ts'
import type { Button } from './card-parts.ts'
import { listOf } from './moments.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { shown } from './shown-text.ts'
import { dateText, relationshipFacts } from './terms-facts.ts'
import { lifeWordsFor, wordsFor } from './words.ts'

export function reminderReply(reminder: Reminder, to: Reader): Reply {
  const { relationship, about, daysLeft, as } = reminder
  const words = lifeWordsFor(to.language)
  const name = shown(relationship.name)
  const day = dateText(relationship[about] ?? '', to)
  const ends = about === 'expires'
  return notice(to, {
    title: ends ? words.ends(name, daysLeft) : words.review(name, daysLeft),
    lines: [ends ? words.endsText(day) : words.reviewText(day), ...whyYou(reminder, to)],
    facts: relationshipFacts(relationship, to),
    actions: as === 'owner-no-admin' ? [] : buttonsFor(reminder, to),
  })
}

function whyYou({ as, admins = [], relationship }: Reminder, to: Reader): readonly string[] {
  const words = lifeWordsFor(to.language)
  switch (as) {
    case 'owner':
      return []
    case 'owner-no-admin': {
      const names = admins.map((name) => shown(name))
      return [names.length > 0 ? words.askAdmins(listOf(names, to.language)) : words.askAnAdmin]
    }
    case 'admin-besides-owner':
      return [words.besides(shown(relationship.ownerName ?? ''))]
    case 'admin-instead-of-owner':
      return [relationship.owner === undefined ? words.withoutOwner : words.instead]
  }
}

function buttonsFor({ relationship, about }: Reminder, to: Reader): readonly Button[] {
  const words = lifeWordsFor(to.language)
  const { buttons } = wordsFor(to.language)
  const card = { relationship: relationship.id, version: relationship.version, operation: to.operationId }
  return [
    button(about === 'expires' ? words.extend : words.reviewed, { kind: 'extend', about, ...card }, 'positive'),
    button(buttons.edit, { kind: 'edit', ...card }),
    button(buttons.turnOff, { kind: 'turn-off', ...card }),
    button(words.keep, { kind: 'keep', ...card }),
  ]
}
