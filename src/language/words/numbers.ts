/** Numbers written out, made rather than listed: entries for a vocabulary. */
import type { Entry } from './vocabulary.ts'

type Entries = (readonly [Entry, string])[]

/** What it takes to write numbers up to 99 and years from 2000 in a language. */
export interface NumberWords {
  /** 0 to 19 */
  readonly small: readonly string[]
  /** 20, 30 ... 90 */
  readonly tens: readonly string[]
  /** 1st to 19th */
  readonly smallOrdinals: readonly string[]
  /** 20th and 30th */
  readonly tenOrdinals: readonly string[]
  /** every way to join a ten and what is added to it */
  join(ten: string, unit: string): readonly string[]
  /** every way to write the year 2000 + rest; `rest` is undefined for 2000 itself */
  year(rest: string | undefined): readonly string[]
}

export function numberEntries(words: NumberWords): Entries {
  const { small, tens, smallOrdinals, tenOrdinals } = words
  const entries: Entries = small.map((text, number) => [{ number }, text] as const)
  for (const [index, text] of smallOrdinals.entries()) entries.push([{ ordinal: index + 1 }, text])
  for (const [index, text] of tenOrdinals.entries()) entries.push([{ ordinal: (index + 2) * 10 }, text])
  tens.forEach((ten, index) => {
    const base = (index + 2) * 10
    entries.push([{ number: base }, ten])
    for (let unit = 1; unit <= 9; unit++) {
      entries.push([{ number: base + unit }, words.join(ten, small[unit] ?? '').join(',')])
      if (base <= 30) entries.push([{ ordinal: base + unit }, words.join(ten, smallOrdinals[unit - 1] ?? '').join(',')])
    }
  })
  return [...entries, ...yearEntries(words, entries)]
}

function yearEntries(words: NumberWords, entries: Entries): Entries {
  const years: Entries = [[{ number: 2000 }, words.year(undefined).join(',')]]
  for (const [{ number }, texts] of entries) {
    if (number === undefined || number === 0) continue
    years.push([
      { number: 2000 + number },
      texts
        .split(',')
        .flatMap((text) => words.year(text))
        .join(','),
    ])
  }
  return years
}
