/** Shows an admin that a domain was suspended because its tenant changed: what happened, why it matters, what can be done. */
import type { Suspension } from '../administer.ts'
import type { Button } from './card-parts.ts'
import { dayOf } from './moments.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { plain, shown } from './shown-text.ts'
import { adminWordsFor, lifeWordsFor, wordsFor } from './words.ts'

export function suspensionReply({ relationship, domain, pin, mayConfirm }: Suspension, to: Reader): Reply {
  const words = lifeWordsFor(to.language).suspended
  const { tenant, facts } = adminWordsFor(to.language)
  const [name, partner] = [shown(domain), shown(relationship.name)]
  const moved = pin.nowAt === undefined ? undefined : shown(tenant(pin.nowAt))
  return notice(to, {
    title: moved ? words.moved(name) : words.gone(name),
    lines: [words.happened(name, partner), words.matters, mayConfirm ? words.confirmOrRemove : words.remove],
    facts: [
      { title: facts.name, value: partner },
      { title: words.before, value: shown(tenant(pin.pinnedTo)) },
      { title: words.now, value: moved ?? words.none },
      { title: words.since, value: dayOf(pin.at, to) },
    ],
    actions: actions({ relationship, domain, mayConfirm }, to),
  })
}

function actions({ relationship, domain, mayConfirm }: Omit<Suspension, 'pin'>, to: Reader): readonly Button[] {
  const words = lifeWordsFor(to.language).suspended
  const { buttons } = wordsFor(to.language)
  const { id, version, domains } = relationship
  const about = { relationship: id, version, operation: to.operationId }
  const confirm = button(words.confirm, { kind: 'confirm-tenant', domain, ...about })
  const remove =
    domains.length > 1
      ? button(words.removeDomain(plain(domain, 60)), { kind: 'remove-domain', domain, ...about })
      : button(buttons.remove, { kind: 'remove', ...about })
  return [
    ...(mayConfirm ? [confirm] : []),
    remove,
    button(buttons.show, { kind: 'show', relationship: id, operation: to.operationId }),
  ]
}
