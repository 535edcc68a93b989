/** Shows who can see somebody of ours: for each partner how much, and what colleagues see. */
import type { Outcome } from '../administer.ts'
import type { Button, Fact } from './card-parts.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { nextSteps } from './reply-guidance.ts'
import { lessButtons, whoAskedButton } from './reply-own-time.ts'
import { plain, shown } from './shown-text.ts'
import { ownTimeWordsFor, whyWordsFor, wordsFor } from './words.ts'

type Of<Kind extends Outcome['kind']> = Extract<Outcome, { kind: Kind }>
type WhoSees = Of<'who-sees'>
type SeenBy = WhoSees['partners'][number]

const mostShown = 20
const mostDomains = 5
const mostChoices = 5

export function whoSeesReply(outcome: WhoSees, to: Reader): Reply {
  const words = ownTimeWordsFor(to.language).whoSees
  const { levels } = wordsFor(to.language)
  const { asked, target, partners, own } = outcome
  const title = asked === 'me' ? words.me : words.them(shown(target?.name ?? ''))
  const facts = partners.slice(0, mostShown).map((partner) => partnerFact(partner, asked, to))
  const nobody = partners.length === 0 ? [whyNobody(outcome, to)] : []
  const details = own === 'limitedDetails' ? [words.private] : []
  const first = partners.length > mostShown ? [words.first(mostShown, partners.length)] : []
  return notice(to, {
    title,
    lines: [...nobody, ...details, ...first],
    facts: [...facts, { title: words.colleagues, value: levels[own] }],
    actions:
      asked === 'me'
        ? [whoAskedButton(to), ...lessButtons(to)]
        : partners.slice(0, mostChoices).map((one) => showButton(one, to)),
  })
}

/** What a relationship is called is for admins; people of ours are told the domains. */
function partnerFact({ relationship, domains, level }: SeenBy, asked: WhoSees['asked'], to: Reader): Fact {
  const words = ownTimeWordsFor(to.language).whoSees
  const named = domains.slice(0, mostDomains).map((domain) => shown(domain))
  const all = domains.length > mostDomains ? [...named, words.moreDomains(domains.length - mostDomains)] : named
  const value = wordsFor(to.language).levels[level]
  if (asked === 'me') return { title: all.join(', '), value }
  return { title: shown(relationship.name), value: `${value} (${all.join(', ')})` }
}

function whyNobody({ asked, target, own, sharingStopped }: WhoSees, to: Reader): string {
  const words = ownTimeWordsFor(to.language).whoSees
  if (!target?.listed) return words.hidden[asked]
  if (sharingStopped) return words.stopped
  return own === 'none' ? words.nothing[asked] : words.none
}

function showButton({ relationship }: SeenBy, to: Reader): Button {
  const { id: relationshipId, name } = relationship
  return button(plain(name, 40), { kind: 'show', relationship: relationshipId, operation: to.operationId })
}

export function whoSeesSeveralReply({ said, people }: Of<'who-sees-several'>, to: Reader): Reply {
  const words = whyWordsFor(to.language)
  const { ask } = ownTimeWordsFor(to.language).whoSees
  const actions = people
    .slice(0, mostChoices)
    .map(({ name, address }) =>
      button(plain(`${name} (${address})`, 80), { kind: 'ask', text: ask.them(address), operation: to.operationId }),
    )
  return notice(to, { title: words.several(shown(said, 80)), lines: [words.severalText], actions })
}

export function whoSeesNobodyReply({ said }: Of<'who-sees-nobody'>, to: Reader): Reply {
  const { refused } = wordsFor(to.language)
  const { title, text } = refused['nobody-of-that-name']
  return notice(to, { title, lines: [refused.about(shown(`“${said}”`, 80)), text], actions: nextSteps(to) })
}
