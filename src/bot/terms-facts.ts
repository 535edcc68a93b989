/** Says what a relationship holds, as facts for a card, and whether it shares anything at the moment. */
import type { DraftValues } from '../relationship/draft.ts'
import { hasExpired } from '../relationship/life.ts'
import type { Pin, Relationship, RelationshipDomain, Terms } from '../relationship/relationship.ts'
import type { Fact } from './card-parts.ts'
import { dateOf, dayOf, timeOf } from './moments.ts'
import type { Reader } from './reader.ts'
import { type ShownText, shown } from './shown-text.ts'
import { adminWordsFor, wordsFor } from './words.ts'

/** More are counted only: a card has to stay readable. */
const mostDomains = 20

export function termsFacts(values: DraftValues, to: Reader, members?: number): Fact[] {
  const words = adminWordsFor(to.language)
  const { facts } = words
  const scope = values.scope && scopeText(values.scope, to)
  const counted = members === undefined ? '' : ` (${words.groupCount(members)})`
  return [
    ...(values.name === undefined ? [] : [{ title: facts.name, value: shown(values.name) }]),
    ...domainFacts(values.domains ?? [], to),
    ...(values.freeBusyEnabled === undefined
      ? []
      : [{ title: facts.freeBusy, value: values.freeBusyEnabled ? words.yes : words.no }]),
    ...(values.freeBusyEnabled === false ? [] : levelAndScope(values, scope && `${scope}${counted}`, to)),
    ...lifeFacts(values, to),
  ]
}

function lifeFacts({ expires, reviewBy, owner, ownerName, reason }: DraftValues, to: Reader): Fact[] {
  const { facts } = adminWordsFor(to.language)
  return [
    ...(expires ? [{ title: facts.expires, value: dateText(expires, to) }] : []),
    ...(reviewBy ? [{ title: facts.reviewBy, value: dateText(reviewBy, to) }] : []),
    ...(owner ? [{ title: facts.owner, value: shown(ownerName ?? owner) }] : []),
    ...(reason ? [{ title: facts.reason, value: shown(reason, 400) }] : []),
  ]
}

function levelAndScope({ level }: DraftValues, scope: string | undefined, to: Reader): Fact[] {
  const { facts } = adminWordsFor(to.language)
  return [
    ...(level ? [{ title: facts.level, value: wordsFor(to.language).levels[level] }] : []),
    ...(scope ? [{ title: facts.scope, value: scope }] : []),
  ]
}

/** As it is stored; a relationship that shows nothing has the level `none`, which no draft has. */
export function relationshipFacts(relationship: Relationship, to: Reader): Fact[] {
  const { facts, changedAt } = adminWordsFor(to.language)
  const { level } = relationship
  const when = `${dayOf(relationship.changedAt, to)}, ${timeOf(relationship.changedAt, to)}`
  return [
    ...termsFacts({ ...relationship, name: undefined, level: level === 'none' ? undefined : level }, to),
    { title: facts.changed, value: changedAt(when, relationship.version) },
  ]
}

export const dateText = (day: string, to: Reader) => dateOf(Date.parse(`${day}T12:00:00Z`), { ...to, timeZone: 'UTC' })

export function scopeText(scope: Terms['scope'], to: Reader): string {
  const words = adminWordsFor(to.language)
  return scope.kind === 'everyone' ? words.everyone(shown(to.organization)) : words.groupOf(shown(scope.groupName))
}

/** One line each, with the tenant it belongs to; only the first says what they are. */
function domainFacts(domains: readonly RelationshipDomain[], to: Reader): Fact[] {
  const words = adminWordsFor(to.language)
  const told = domains.slice(0, mostDomains).map(({ name, pin }) => {
    return `**${shown(name)}**: ${pinText(pin, to)}`
  })
  const more = domains.length > mostDomains ? [words.moreDomains(domains.length - mostDomains)] : []
  return [...told, ...more].map((value, n) => ({ title: n ? '' : words.facts.domains, value }))
}

/** What is known of a domain's tenant, and what follows. */
export function pinText(pin: Pin, to: Reader): string {
  const { pins } = adminWordsFor(to.language)
  return pin.kind === 'pinned' ? pins.pinned(tenantText(pin, to)) : pins[pin.kind]
}

function tenantText({ name, tenantId }: { readonly name?: string; readonly tenantId: string }, to: Reader): ShownText {
  return shown(name ?? adminWordsFor(to.language).tenant(tenantId))
}

export type State = 'on' | 'off' | 'noSharing' | 'unmatched' | 'expired' | 'stopped'

/** The first reason why nothing is shared, or `on`; for showing, days are the reader's. What holds is decided in policy/. */
export function stateOf(relationship: Relationship, to: Reader, sharingStopped: 'stopped' | 'going-on'): State {
  if (sharingStopped === 'stopped') return 'stopped'
  if (!relationship.enabled) return 'off'
  if (hasExpired(relationship, to.now, to.timeZone)) return 'expired'
  if (!relationship.freeBusyEnabled || relationship.level === 'none') return 'noSharing'
  return relationship.domains.some(({ pin }) => pin.kind === 'pinned') ? 'on' : 'unmatched'
}
