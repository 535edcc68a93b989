/** Whether a journal is as it was written: what was edited, swapped, put in or cut out of it, and where. */
import { type Begin, beginIn, isBeginOf } from './journal.begin.ts'
import { counting, type Older, openingIn } from './journal.opening.ts'
import { type Seal, sealAfter, unbegun, unsealed } from './journal.seal.ts'

export interface Verified {
  /** lines that are as they were written */
  readonly good: number
  /** lines without seal at the beginning; unless there are findings they stand as they did when the first seal was set */
  readonly older: number
  /** some of those were dropped with age: nothing tells any more whether the others are as they were written */
  readonly isShortened?: true
  /** the last line lacks its end, as a kill leaves it; the next start mends that, and nothing confirmed was in it */
  readonly torn: boolean
  /** lines were dropped because they were older than the settings keep */
  readonly begin?: Begin
  /** what is wrong, in words a person can act on; empty: nothing is */
  readonly findings: readonly string[]
}

/** After so many the rest is not told one by one. */
const mostFindings = 20

/**
 * `lines` without their new lines, oldest first, each chain in its own order; `torn` what stands behind the last new line.
 * `known`: seals that stood in it once, from checkpoints or from openings.
 */
export async function verifyJournal(
  lines: AsyncIterable<string> | Iterable<string>,
  torn: string,
  key: string,
  known: readonly Seal[],
): Promise<Verified> {
  const wanted = new Map(known.map((seal) => [nameOf(seal), seal.mac]))
  const findings: string[] = []
  const find = (finding: string) => {
    if (findings.length < mostFindings) findings.push(finding)
  }
  const chains = new Map<string, Seal>()
  let begin: Begin | undefined
  let good = 0
  let place = 0
  let told: Older | undefined
  const unsealedFirst = counting()
  for await (const line of lines) {
    place++
    const begun = place === 1 ? beginIn(line) : undefined
    if (begun) {
      if (!isBeginOf(line, key)) find('the first line, which says where the journal begins, is not as Liaison wrote it')
      for (const seal of begun.behind) chains.set(chainOf(seal), seal)
      begin = begun
      continue
    }
    const { text, seal } = unsealed(line)
    if (!seal && chains.size === 0) unsealedFirst.add(line)
    else if (!seal) find(`line ${place} has no seal: Liaison did not write it, or somebody took the seal away`)
    else {
      if (chains.size === 0) told = openingIn(text)?.older
      const before = chains.get(chainOf(seal)) ?? { ...seal, ...unbegun }
      const because = whyNot(seal, sealAfter(before, text, key), before)
      if (because) find(`line ${place} ${because}`)
      else good++
      if ((wanted.get(nameOf(seal)) ?? seal.mac) !== seal.mac) find(`line ${place} is not the one of the checkpoint`)
      chains.set(chainOf(seal), seal)
    }
  }
  for (const [chain, last] of newest(known)) {
    const found = chains.get(chain)?.n ?? 0
    if (last > found) find(cutOff(chain, last, found))
  }
  const older = unsealedFirst.sofar()
  const isShortened = begin !== undefined && older.count > 0 && older.count < (told?.count ?? 0)
  const because = isShortened || (begin && older.count === 0) ? undefined : whyNotOlder(older, told)
  if (because) find(because)
  return {
    good,
    older: older.count,
    ...(isShortened ? { isShortened } : {}),
    torn: torn !== '',
    findings,
    ...(begin ? { begin } : {}),
  }
}

const chainOf = ({ writer = '' }: Seal) => writer
const nameOf = (seal: Seal) => `${chainOf(seal)} ${seal.n}`

function newest(known: readonly Seal[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  for (const seal of known) last.set(chainOf(seal), Math.max(seal.n, last.get(chainOf(seal)) ?? 0))
  return last
}

function cutOff(chain: string, last: number, found: number): string {
  const whose = chain === '' ? '' : ` of writer ${chain}`
  const here = found === 0 ? 'none of them is here' : `the last one here is entry ${found}`
  return `the end is cut off: entry ${last}${whose} is known to have been written, and ${here}`
}

/** `told`: by what was sealed first. */
function whyNotOlder(found: Older, told: Older | undefined): string | undefined {
  if (!told && found.count > 0)
    return `${found.count} lines at the beginning have no seal, and what was sealed first does not tell of them: somebody put them there, or took their seals away`
  if (!told || found.digest === told.digest) return undefined
  if (found.count === told.count) return `lines without seal at the beginning were changed or moved`
  return `${found.count} lines without seal stand at the beginning, and ${told.count} did when the first seal was set: lines were taken out or put in`
}

function whyNot(seal: Seal, expected: Seal, before: Seal): string | undefined {
  if (seal.n === expected.n && seal.mac === expected.mac) return undefined
  if (before.n === 0 && seal.n > 1) return `is entry ${seal.n}: the beginning is cut off`
  if (seal.n === expected.n) return `was changed, or the line before it was, or the key is another one`
  return `is entry ${seal.n}, and entry ${expected.n} should stand there: lines were taken out, put in or moved`
}
