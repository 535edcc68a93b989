/** Whether a journal is as it was written: what was edited, swapped, put in or cut out of it, and where. */
import { type Seal, sealAfter, unbegun, unsealed } from './journal.seal.ts'

export interface Verified {
  /** lines that are as they were written */
  readonly good: number
  /** lines of before journals were sealed, at the beginning only */
  readonly older: number
  /** the last line lacks its end, as a kill leaves it; the next start mends that, and nothing confirmed was in it */
  readonly torn: boolean
  /** what is wrong, in words a person can act on; empty: nothing is */
  readonly findings: readonly string[]
}

/** After so many the rest is not told one by one. */
const mostFindings = 20

/** `lines` without their new lines, oldest first; `torn` what stands behind the last new line. */
export async function verifyJournal(
  lines: AsyncIterable<string> | Iterable<string>,
  torn: string,
  key: string,
  checkpoints: readonly Seal[],
): Promise<Verified> {
  const wanted = new Map(checkpoints.map((seal) => [seal.n, seal.mac]))
  const findings: string[] = []
  const find = (finding: string) => {
    if (findings.length < mostFindings) findings.push(finding)
  }
  let before = unbegun
  let older = 0
  let good = 0
  let place = 0
  for await (const line of lines) {
    place++
    const { text, seal } = unsealed(line)
    if (!seal && before.n === 0) older++
    else if (!seal) find(`line ${place} has no seal: Liaison did not write it, or somebody took the seal away`)
    else {
      const because = whyNot(seal, sealAfter(before, text, key), before)
      if (because) find(`line ${place} ${because}`)
      else good++
      if ((wanted.get(seal.n) ?? seal.mac) !== seal.mac) find(`line ${place} is not the one of the checkpoint`)
      before = seal
    }
  }
  const last = Math.max(0, ...wanted.keys())
  if (last > before.n)
    find(`the end is cut off: there is a checkpoint of entry ${last}, and the last one here is entry ${before.n}`)
  return { good, older, torn: torn !== '', findings }
}

function whyNot(seal: Seal, expected: Seal, before: Seal): string | undefined {
  if (seal.n === expected.n && seal.mac === expected.mac) return undefined
  if (before.n === 0 && seal.n > 1) return `is entry ${seal.n}: the beginning is cut off`
  if (seal.n === expected.n) return `was changed, or the line before it was, or the key is another one`
  return `is entry ${seal.n}, and entry ${expected.n} should stand there: lines were taken out, put in or moved`
}
