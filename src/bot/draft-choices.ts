/** What there is to choose from while a relationship is made or edited. */
import type { Outcome } from '../administer.ts'
import type { Choice } from './card-parts.ts'
import type { Reader } from './reader.ts'
import { plain, shown, spoken } from './shown-text.ts'
import { adminWordsFor, wordsFor } from './words.ts'

type Shown = Extract<Outcome, { kind: 'step' }>

export function yesOrNo(to: Reader) {
  const { yes, no } = adminWordsFor(to.language)
  return [
    { title: yes, value: 'true' },
    { title: no, value: 'false' },
  ]
}

export function levelChoices(to: Reader) {
  const { levels } = wordsFor(to.language)
  return (['availabilityOnly', 'limitedDetails'] as const).map((value) => ({ title: levels[value], value }))
}

export function scopeChoices(to: Reader) {
  const words = adminWordsFor(to.language)
  return [
    { title: plain(spoken(words.everyone(shown(to.organization)))), value: 'everyone' },
    { title: words.oneGroup, value: 'group' },
  ]
}

/** What is chosen already stands among the choices, by the name that people know it by. */
export function groupsIn(several: readonly Choice[], value: string, chosen: Shown['chosen']): readonly Choice[] {
  return several.length > 0 || value === '' ? several : [{ title: plain(chosen.group ?? value), value }]
}

export function ownerChoices(value: string, chosen: Shown['chosen'], to: Reader): readonly Choice[] {
  const me = { title: adminWordsFor(to.language).me, value: 'me' }
  return value === '' || value === me.value ? [me] : [me, { title: plain(chosen.owner ?? value), value }]
}

/** The address tells groups of one name apart. */
export function groupChoices(groups: Shown['groups']) {
  return groups.slice(0, 25).map(({ id, name, address }) => ({
    title: plain(address ? `${name} (${address})` : name),
    value: id,
  }))
}
