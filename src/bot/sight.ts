/** Writes who gains and who loses sight by a change, for the review of a relationship. */
import type { Reviewed } from '../administer.ts'
import { seesMore } from '../policy/sight.ts'
import type { ReviewCard } from './cards-draft.ts'
import { listOf } from './moments.ts'
import type { Reader } from './reader.ts'
import { shown } from './shown-text.ts'
import { sightWordsFor, whyWordsFor, wordsFor } from './words.ts'

type Sight = NonNullable<Reviewed['sight']>
type View = Sight['before']
type Partner = Sight['partners'][number]

const mostNames = 3

export function sightPart(sight: Sight | undefined, to: Reader): ReviewCard['sight'] {
  const words = sightWordsFor(to.language)
  if (sight === undefined) return { title: '', facts: [], notes: [] }
  const { facts } = words
  const changes = [
    ...partnerFacts(facts.gain, sight.partners.filter(seesMore), to),
    ...partnerFacts(
      facts.lose,
      sight.partners.filter((partner) => !seesMore(partner)),
      to,
    ),
    ...crowdFact(facts.appearing, sight.appearing, to),
    ...crowdFact(facts.vanishing, sight.vanishing, to),
  ]
  const views = [
    { title: facts.before, value: viewText(sight.before, to) },
    { title: facts.after, value: viewText(sight.after, to) },
  ]
  const notes = [
    ...(changes.length === 0 ? [words.nothing] : []),
    ...(sight.sharingStopped ? [words.stopped] : []),
    ...(sight.after.seen.kind === 'nobody' ? [] : [words.owners]),
  ]
  return { title: words.title, facts: [...views, ...changes], notes }
}

function viewText({ seen, domains, level }: View, to: Reader): string {
  const words = sightWordsFor(to.language)
  if (seen.kind === 'nobody') {
    return seen.because ? words.nobodyBecause(whyWordsFor(to.language).because[seen.because]) : words.nobody
  }
  return words.sees(domainsText(domains, to), wordsFor(to.language).levels[level], whomText(seen, to))
}

function whomText(seen: Exclude<View['seen'], { kind: 'nobody' }>, to: Reader): string {
  const words = sightWordsFor(to.language)
  const { crowd } = seen
  if (seen.kind === 'everyone') {
    const organization = shown(to.organization)
    return crowd ? words.everyone(organization, crowd.count) : words.everyoneUncounted(organization)
  }
  const group = shown(seen.groupName)
  return crowd ? words.group(group, crowd.count) : words.groupUncounted(group)
}

function domainsText(domains: readonly string[], to: Reader): string {
  const more = domains.length - mostNames
  const named = domains.slice(0, more > 1 ? mostNames : domains.length).map((domain) => shown(domain))
  return listOf(more > 1 ? [...named, sightWordsFor(to.language).moreDomains(more)] : named, to.language)
}

/** Domains that change alike stand in one line. */
function partnerFacts(title: string, partners: readonly Partner[], to: Reader) {
  const alike = new Map<string, Partner[]>()
  for (const partner of partners) {
    const key = `${partner.before} ${partner.after}`
    alike.set(key, [...(alike.get(key) ?? []), partner])
  }
  return [...alike.values()].map((those, n) => ({ title: n ? '' : title, value: partnerText(those, to) }))
}

function partnerText(those: readonly Partner[], to: Reader): string {
  const words = sightWordsFor(to.language)
  const { levels } = wordsFor(to.language)
  const domains = domainsText(
    those.map(({ domain }) => domain),
    to,
  )
  const { before = 'none', after = 'none' } = those[0] ?? {}
  if (after === 'none') return words.end(domains)
  return before === 'none' ? words.begin(domains, levels[after]) : words.instead(domains, levels[after], levels[before])
}

function crowdFact(title: string, { people, count }: Sight['appearing'], to: Reader) {
  if (count === 0) return []
  const words = sightWordsFor(to.language)
  const names = people.slice(0, mostNames).map(({ name }) => shown(name))
  if (count === undefined) {
    return [{ title, value: names.length > 0 ? words.some(listOf(names, to.language)) : words.unknown }]
  }
  const more = count - names.length
  return [{ title, value: listOf(more > 0 ? [...names, words.morePeople(more)] : names, to.language) }]
}
