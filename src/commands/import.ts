/** `npm run import -- FILE [--off] [--apply]`: what an export of Exchange would change, and with --apply the change. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { applyPlan, type ImportDesk, planImport, rowsOf } from '../administer.ts'
import { textOfFile } from '../relationship/exchange/read.ts'
import { atDesk } from './exchange-desk.ts'
import { outcomeLines, planLines } from './exchange-report.ts'

const usage = `npm run import -- FILE [--off] [--apply]
  FILE     Get-OrganizationRelationship | ConvertTo-Json, or Format-List, as a file
  --apply  apply the plan; without it nothing is changed
  --off    bring in turned off what would start sharing
Liaison itself must be stopped, unless it keeps its data in PostgreSQL.`

const asked = askedIn(process.argv.slice(2))
if (asked === undefined) console.error(usage)
process.exitCode = asked === undefined ? 2 : await atDesk((desk) => importFile(asked, desk))

interface Asked {
  readonly file: string
  readonly apply: boolean
  readonly off: boolean
}

function askedIn(words: string[]): Asked | undefined {
  try {
    const options = { apply: { type: 'boolean', default: false }, off: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
    const [file, ...others] = positionals
    return file === undefined || others.length > 0 ? undefined : { file, ...values }
  } catch {
    return undefined
  }
}

async function importFile({ file, apply, off }: Asked, desk: ImportDesk): Promise<number> {
  const planned = await planImport(textOfFile(await readFile(file)), desk, Number.POSITIVE_INFINITY)
  if (planned.kind !== 'import-plan') return printed(outcomeLines(planned), 1)
  const plan = await desk.plans.of(desk.by.key)
  if (plan) printed(planLines(planned, await rowsOf(plan, desk)), 0)
  if (!apply) {
    await desk.plans.drop(desk.by.key)
    return printed(['Nothing was changed. --apply applies this plan.'], 0)
  }
  const applied = await applyPlan(planned.plan, off, desk)
  if (applied.kind !== 'import-plan') return printed(outcomeLines(applied), 0)
  return printed(['Somebody changed relationships meanwhile. Nothing was applied; run it again.'], 1)
}

function printed(lines: readonly string[], code: number): number {
  console.log(lines.join('\n'))
  return code
}
