/** Which relationships somebody looks for: words in a name or a domain, and whether anything is shared. */
import { hasExpired } from './life.ts'
import type { Relationship } from './relationship.ts'

export const sharings = ['any', 'on', 'off'] as const

export interface Sought {
  /** all of them have to stand in the name or in one domain, without regard to case and accents; empty: every one fits */
  readonly words: string
  /** `on`: it would show a partner something if sharing is not stopped altogether; `off`: the others */
  readonly sharing: (typeof sharings)[number]
}

/** `now` in epoch milliseconds; `timeZone` of our organization, where its last day ends. */
export function soughtAmong(
  relationships: readonly Relationship[],
  { words, sharing }: Sought,
  now: number,
  timeZone: string,
): readonly Relationship[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  return relationships.filter((relationship) => {
    if (sharing !== 'any' && isSharing(relationship, now, timeZone) !== (sharing === 'on')) return false
    const texts = [relationship.name, ...relationship.domains.map(({ name }) => name)].map(folded)
    return wanted.every((word) => texts.some((text) => text.includes(word)))
  })
}

function isSharing(relationship: Relationship, now: number, timeZone: string): boolean {
  const { enabled, freeBusyEnabled, level, domains } = relationship
  const matches = domains.some(({ pin }) => pin.kind === 'pinned')
  return enabled && freeBusyEnabled && level !== 'none' && matches && !hasExpired(relationship, now, timeZone)
}

/** What stands over a letter does not count (Unicode TR 15: NFD takes it off). */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
