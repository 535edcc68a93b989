/** Writes a change of a relationship as a person reads it: what it was, and what it is. */
import type { ChangeLine } from '../journal.ts'
import { type Difference, differencesBetween } from '../relationship/difference.ts'
import type { Relationship } from '../relationship/relationship.ts'
import { dayOf, timeOf } from './moments.ts'
import type { Reader } from './reader.ts'
import { shown } from './shown-text.ts'
import { dateText, pinText, scopeText } from './terms-facts.ts'
import { adminWordsFor, historyWordsFor, wordsFor } from './words.ts'

/** When and by whom, then what; never empty. */
export function changeText(
  change: ChangeLine,
  to: Reader,
): { readonly when: string; readonly lines: readonly string[] } {
  const when = `${dayOf(change.at, to)}, ${timeOf(change.at, to)}`
  return { when: historyWordsFor(to.language).head(when, shown(change.by.name)), lines: linesOf(change, to) }
}

function linesOf({ what, before, after }: ChangeLine, to: Reader): readonly string[] {
  const words = historyWordsFor(to.language)
  if (what === 'sharing') return [after && 'stopped' in after && after.stopped ? words.stopped : words.resumed]
  const [was, is] = [relationshipIn(before), relationshipIn(after)]
  if (was && is) return [words.changed(shown(is.name)), ...differencesBetween(was, is).map((one) => textOf(one, to))]
  if (is) return [is.version > 1 ? words.restored(shown(is.name)) : words.made(shown(is.name))]
  return was ? [words.removed(shown(was.name))] : []
}

export function relationshipIn(side: ChangeLine['before']): Relationship | undefined {
  return side && 'id' in side ? side : undefined
}

function textOf(difference: Difference, to: Reader): string {
  const words = historyWordsFor(to.language)
  const { facts } = adminWordsFor(to.language)
  switch (difference.field) {
    case 'enabled':
      return difference.after ? words.on : words.off
    case 'domains':
      return domainsText(difference, to)
    case 'pin':
      return `${shown(difference.domain)}: ${pinText(difference.pin, to)}`
    case 'owner':
      return words.fromTo(facts.owner, ...bothOf(difference, () => words.aPerson, to))
    case 'name':
    case 'reason':
      return words.fromTo(facts[difference.field], ...bothOf(difference, (text) => `“${shown(text, 200)}”`, to))
    case 'expires':
    case 'reviewBy':
      return words.fromTo(facts[difference.field], ...bothOf(difference, (day) => dateText(day, to), to))
    case 'freeBusyEnabled':
      return words.fromTo(facts.freeBusy, ...bothOf(difference, (on) => yesOrNo(on, to), to))
    case 'level':
      return words.fromTo(facts.level, ...bothOf(difference, (level) => wordsFor(to.language).levels[level], to))
    case 'scope':
      return words.fromTo(facts.scope, ...bothOf(difference, (scope) => scopeText(scope, to), to))
  }
}

function bothOf<Value>(
  { before, after }: { readonly before: Value | undefined; readonly after: Value | undefined },
  write: (value: Value) => string,
  to: Reader,
): [string, string] {
  const text = (value: Value | undefined) => (value === undefined ? historyWordsFor(to.language).nothing : write(value))
  return [text(before), text(after)]
}

function yesOrNo(on: boolean, to: Reader): string {
  const { yes, no } = adminWordsFor(to.language)
  return (on ? yes : no).toLowerCase()
}

/** As many as a line holds. */
const mostNamed = 10

function domainsText({ added, gone }: Extract<Difference, { field: 'domains' }>, to: Reader): string {
  const words = historyWordsFor(to.language)
  const { facts, moreDomains } = adminWordsFor(to.language)
  const listed = (names: readonly string[]) =>
    [
      ...names.slice(0, mostNamed).map((name) => shown(name)),
      ...(names.length > mostNamed ? [moreDomains(names.length - mostNamed)] : []),
    ].join(', ')
  const parts = [
    ...(added.length ? [words.added(listed(added))] : []),
    ...(gone.length ? [words.gone(listed(gone))] : []),
  ]
  return `${facts.domains}: ${parts.join('; ')}`
}
