/** Writes what each gate of a decision found, for an admin who asks why. */
import type { Outcome } from '../administer.ts'
import type { WhyCard } from './cards-look.ts'
import { stretchOf } from './moments.ts'
import type { Reader } from './reader.ts'
import { type ShownText, shown } from './shown-text.ts'
import { dateText } from './terms-facts.ts'
import { adminWordsFor, whyWordsFor, wordsFor } from './words.ts'

type Explained = Extract<Outcome, { kind: 'why' }>['explained']
export type Finding = Explained['findings'][number]
type Refusing = Extract<Finding, { verdict: 'refuses' }>

/** The first gate that refuses; undefined: something is shown. */
export function decidingIn({ findings }: Explained): Refusing | undefined {
  return findings.find((finding) => finding.verdict === 'refuses')
}

export function gateRow(finding: Finding, explained: Explained, to: Reader): WhyCard['gates'][number] {
  const words = whyWordsFor(to.language)
  const name = `${finding.gate} · ${words.gates[finding.gate as keyof typeof words.gates]}`
  const plainly = { name, weight: 'Default', tone: 'default' } as const
  switch (finding.verdict) {
    case 'passes':
      if (finding.gate === 9 && decidingIn(explained))
        return { mark: '·', color: 'default', found: words.found.nothingShown, ...plainly }
      return { mark: '✓', color: 'good', found: found(finding.gate, explained, to), ...plainly }
    case 'not-looked-at':
      return { mark: '·', color: 'default', found: words.found.notLookedAt, ...plainly }
    case 'refuses': {
      const because = becauseText(finding, explained, to)
      const decides = finding === decidingIn(explained)
      const text = decides ? because : `${because} (${words.alsoRefuses})`
      return {
        name,
        mark: '✕',
        color: 'attention',
        weight: decides ? 'Bolder' : 'Default',
        tone: 'attention',
        found: text,
      }
    }
  }
}

function becauseText({ because }: Refusing, { said }: Explained, to: Reader): string {
  const words = whyWordsFor(to.language)
  if (because === 'there is no such listed person or room') return words.found.nobody(shown(said, 80))
  return words.because[because]
}

function found(gate: number, { facts, level }: Explained, to: Reader): string {
  const words = whyWordsFor(to.language).found
  const { levels } = wordsFor(to.language)
  const { asker, relationship, target } = facts
  switch (gate) {
    case 1:
      return asker.kind === 'outsider' ? words.outsider(shown(asker.domain)) : words.colleague
    case 2:
      return relationship && asker.kind === 'outsider'
        ? words.lists(shown(relationship.name), shown(asker.domain), tenantOf(facts, to))
        : ''
    case 3:
      return relationship?.expires ? words.onThrough(dateText(relationship.expires, to)) : words.on
    case 4:
      return words.level(levels[relationship?.level ?? 'none'])
    case 5:
      return target ? words.listed(shown(target.name), shown(target.address)) : ''
    case 6:
      return relationship?.scope.kind === 'group' ? words.member(shown(relationship.scope.groupName)) : words.everyone
    case 7:
      return permits(facts, to)
    case 8:
      return stretchOf(facts.stretch, to)
    default:
      return levels[level]
  }
}

function permits({ target, ownerSaid }: Explained['facts'], to: Reader): string {
  const words = whyWordsFor(to.language).found
  const { levels } = wordsFor(to.language)
  const told = ownerSaid === 'limitedDetails' ? words.asAllowed : levels[ownerSaid]
  return words.permits(levels[target?.ownerPermits ?? 'none'], told)
}

/** The tenant the asker's domain is pinned to, by name where it has one. */
export function tenantOf({ asker, relationship }: Explained['facts'], to: Reader): ShownText {
  const domain = relationship?.domains.find(({ name }) => asker.kind === 'outsider' && name === asker.domain)
  const pin = domain?.pin
  if (pin?.kind !== 'pinned') return shown('')
  return shown(pin.name ?? adminWordsFor(to.language).tenant(pin.tenantId))
}
