/** Whether two words differ by one slip of the fingers: a letter wrong, missing, too many, or two swapped. */
import { timeOf, type Vocabulary } from './vocabulary.ts'

export function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  if (endA - start <= 1 && endB - start <= 1) return true
  return endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}

/** The name of the one day, month or part of a day that a misspelt word is near to; its first letter is right. */
export function mend(word: string, { mendable, root }: Vocabulary): string | undefined {
  if (word.length < 5 || word.length > 11) return undefined
  const near = (mendable.get(word.charAt(0)) ?? []).filter((name) => isOneSlipAway(word, name))
  const meant = new Set(near.map((name) => root.next.get(name)?.sense).map((sense) => sense && timeOf(sense)))
  return meant.size === 1 ? near[0] : undefined
}
