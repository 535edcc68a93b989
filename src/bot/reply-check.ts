/** Shows what about the relationships wants an admin's eye: why it matters, and the button that mends it. */
import type { Outcome } from '../administer.ts'
import type { Checked, Concern } from '../relationship/check.ts'
import type { Relationship } from '../relationship/relationship.ts'
import type { Button } from './card-parts.ts'
import { fill } from './cards.ts'
import type { CheckCard } from './cards-look.ts'
import type { Reader } from './reader.ts'
import { button, type Reply } from './reply.ts'
import { nextSteps } from './reply-guidance.ts'
import { plain, shown, spoken } from './shown-text.ts'
import { dateText } from './terms-facts.ts'
import { lifeWordsFor, whyWordsFor, wordsFor } from './words.ts'

const mostLines = 4

export function checkReply({ total, found, more }: Extract<Outcome, { kind: 'checked' }>, to: Reader): Reply {
  const words = lifeWordsFor(to.language)
  const title = found.length ? words.checked(found.length + more) : words.checkedFine
  const text = found.length ? '' : words.checkedFineText(total)
  const rows = found.map((one) => row(one, to))
  const speak = spoken(
    [`${title}.`, text, ...rows.slice(0, 2).map(({ name, lines }) => `${name}: ${lines[0]}`)].join(' '),
  )
  const card = fill('check', {
    language: to.language,
    speak,
    title,
    text,
    rows,
    more: more > 0 ? words.checkedMore(more) : '',
    actions: found.length ? [] : nextSteps(to),
  })
  return { card, summary: speak }
}

function row({ relationship, concerns }: Checked, to: Reader): CheckCard['rows'][number] {
  const lines = concerns.slice(0, mostLines).map((concern) => `⚠ ${concernText(concern, to)}`)
  const [first] = concerns
  return { name: shown(relationship.name), lines, mend: mend(first?.kind ?? 'no-owner', relationship, to) }
}

function concernText(concern: Concern, to: Reader): string {
  const words = lifeWordsFor(to.language).concerns
  switch (concern.kind) {
    case 'domain-moved':
    case 'domain-not-pinned':
    case 'tenant-not-allowed':
    case 'public-mail':
      return words[concern.kind](shown(concern.domain))
    case 'parent-forgotten':
      return words[concern.kind](shown(concern.domain), shown(concern.parent))
    case 'two-tenants':
      return words[concern.kind](concern.tenants)
    case 'group-gone':
    case 'group-empty':
      return words[concern.kind](shown(concern.group))
    case 'group-large':
      return words[concern.kind](shown(concern.group), concern.members)
    case 'expired':
    case 'expiring':
    case 'review-due':
      return words[concern.kind](dateText(concern.day, to))
    case 'details-for-everyone':
    case 'no-owner':
    case 'owner-gone':
    case 'unused':
      return words[concern.kind]
  }
}

/** The change that mends the most pressing concern, and after it, where clients cut off first, which relationship is meant. */
function mend(kind: Concern['kind'], { id, version, name }: Relationship, to: Reader): Button {
  const { buttons } = wordsFor(to.language)
  const words = lifeWordsFor(to.language)
  const about = { relationship: id, version, operation: to.operationId }
  const titled = (title: string) => plain(`${title}: ${name}`, 80)
  switch (kind) {
    case 'domain-moved':
    case 'domain-not-pinned':
      return button(titled(whyWordsFor(to.language).lookUp), { kind: 'look-up', ...about })
    case 'expired':
    case 'expiring':
      return button(titled(words.extend), { kind: 'extend', about: 'expires', ...about })
    case 'review-due':
      return button(titled(words.reviewed), { kind: 'extend', about: 'reviewBy', ...about })
    case 'unused':
      return button(titled(buttons.turnOff), { kind: 'turn-off', ...about })
    case 'tenant-not-allowed':
    case 'public-mail':
    case 'two-tenants':
    case 'group-gone':
    case 'group-empty':
    case 'group-large':
    case 'details-for-everyone':
    case 'no-owner':
    case 'owner-gone':
    case 'parent-forgotten':
      return button(titled(buttons.edit), { kind: 'edit', ...about })
  }
}
