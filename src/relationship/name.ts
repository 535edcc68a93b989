/** A relationship's name: how it is stored, and which ones may be meant by what was typed. */

export const longestName = 64

/** As stored: one space between words, none around, nothing that cannot be seen. */
export function toName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim()
}

/** In characters as a reader counts them, roughly: code points. */
export function lengthOfName(name: string): number {
  return [...name].length
}

/** What `show the relationship Fabrikam.` may name, best guess first: as typed, then with less and less around it. */
export function namesMeant(said: string): readonly string[] {
  const asTyped = toName(said)
  const withoutEnd = asTyped.replace(/[.!?…]+$/u, '').trim()
  const withoutNoun = withoutEnd.replace(
    /^(?:the |de )?(?:organization |organisatie)?(?:relationship|relatie) (?:with |met )?/i,
    '',
  )
  const withoutNounAfter = withoutEnd.replace(/^(?:the |our |de |onze )?(\S.*?)(?: relationship|[- ]relatie)$/i, '$1')
  return [...new Set([asTyped, withoutEnd, withoutNoun, withoutNounAfter])].filter((name) => name !== '')
}

/** Names that look like what was typed, nearest first: ones it is part of, then ones a few slips away. */
export function nearNames(said: string, names: readonly string[], most: number): readonly string[] {
  const wanted = folded(namesMeant(said).at(-1) ?? '').slice(0, longestName)
  if (wanted === '') return []
  let allowed = Math.max(1, Math.floor(wanted.length / 3))
  let nearest: readonly Near[] = []
  for (const name of names) {
    const slips = slipsBetween(wanted, folded(name), allowed)
    const last = nearest[most - 1]
    if (slips > allowed || (last !== undefined && inOrder(last, { name, slips }) <= 0)) continue
    nearest = [...nearest, { name, slips }].sort(inOrder).slice(0, most)
    // Among 100,000 names nearly all are left after a few letters.
    allowed = nearest[most - 1]?.slips ?? allowed
  }
  return nearest.map(({ name }) => name)
}

interface Near {
  readonly name: string
  readonly slips: number
}

function inOrder(a: Near, b: Near): number {
  return a.slips - b.slips || a.name.localeCompare(b.name)
}

function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** 0 when one is part of the other, else insertions, removals and replacements between them; not counted beyond `most`. */
function slipsBetween(a: string, b: string, most: number): number {
  if (b.includes(a) || (b.length > 2 && a.includes(b))) return 0
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length && Math.min(...row) <= most; i++) row = nextRow(row, i, a[i - 1], b)
  return Math.min(...row) > most ? Number.POSITIVE_INFINITY : (row[b.length] ?? 0)
}

/** Levenshtein's table, one letter of the first word further. */
function nextRow(row: readonly number[], i: number, letter: string | undefined, b: string): number[] {
  const next = [i]
  for (let j = 1; j <= b.length; j++) {
    const replaced = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
    next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
  }
  return next
}
