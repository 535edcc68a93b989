/** Whether a journal is as it was written: what was edited, swapped, put in or cut out of it, and where. */
import { type Begin, beginIn, isBeginOf } from './journal.begin.ts'
import { type Seal, sealAfter, unbegun, unsealed } from './journal.seal.ts'

export interface Verified {
  /** lines that are as they were written */
  readonly good: number
  /** lines of before journals were sealed, at the beginning only */
  readonly older: number
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
  let older = 0
  let good = 0
  let place = 0
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
    if (!seal && chains.size === 0) older++
    else if (!seal) find(`line ${place} has no seal: Liaison did not write it, or somebody took the seal away`)
    else {
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
  return { good, older, torn: torn !== '', findings, ...(begin ? { begin } : {}) }
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

function whyNot(seal: Seal, expected: Seal, before: Seal): string | undefined {
  if (seal.n === expected.n && seal.mac === expected.mac) return undefined
  if (before.n === 0 && seal.n > 1) return `is entry ${seal.n}: the beginning is cut off`
  if (seal.n === expected.n) return `was changed, or the line before it was, or the key is another one`
  return `is entry ${seal.n}, and entry ${expected.n} should stand there: lines were taken out, put in or moved`
}
