/** Whether two words differ by one slip of the fingers: a letter wrong, missing, too many, or two swapped. */
import type { Vocabulary } from './vocabulary.ts'

export function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  const restA = a.slice(from)
  const restB = b.slice(from)
  if (restA.length === restB.length) {
    const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
    return swapped || restA.slice(1) === restB.slice(1)
  }
  return restA.length > restB.length ? restA.slice(1) === restB : restB.slice(1) === restA
}

/** The day or month name meant by a misspelt word, when exactly one is that near; its first letter is right. */
export function mend(word: string, { mendable }: Vocabulary): string | undefined {
  if (word.length < 5 || word.length > 11) return undefined
  const near = [word.length - 1, word.length, word.length + 1]
    .flatMap((length) => mendable.get(length) ?? [])
    .filter((name) => name[0] === word[0] && isOneSlipAway(word, name))
  return near.length === 1 ? near[0] : undefined
}
