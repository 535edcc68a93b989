/** Moving relationships in and out, in words or by a button. */
import type { ExchangeInstruction } from '../language/exchange-instruction.ts'
import { applyPlan, dropPlan, turnToPage } from './apply-import.ts'
import { exportAs } from './exporting.ts'
import type { ImportOutcome } from './import-outcome.ts'
import { type ImportDesk, planImport } from './import-plan.ts'

/** A button on a plan; `plan` is the one the card was made for. */
export type ExchangePress =
  | { readonly verb: 'apply'; readonly plan: string; readonly off: boolean }
  | { readonly verb: 'plan-page'; readonly plan: string; readonly page: number }
  | { readonly verb: 'drop-plan'; readonly plan: string }

export async function toldAboutExchange(instruction: ExchangeInstruction, desk: ImportDesk): Promise<ImportOutcome> {
  switch (instruction.kind) {
    case 'import':
      return planImport(instruction.text, desk)
    case 'apply':
      return applyPlan(undefined, instruction.off, desk)
    case 'export':
      return instruction.format === undefined ? { kind: 'export-which' } : exportAs(instruction.format, desk)
  }
}

export async function pressedOnPlan(press: ExchangePress, desk: ImportDesk): Promise<ImportOutcome> {
  switch (press.verb) {
    case 'apply':
      return applyPlan(press.plan, press.off, desk)
    case 'plan-page':
      return turnToPage(press.plan, press.page, desk)
    case 'drop-plan':
      return dropPlan(press.plan, desk)
  }
}
