/** A form in a dialog of Teams ("task module"): the card of the chat, with buttons that a dialog knows. */
import { ActivityTypes, type TurnContext } from 'botbuilder'
import type { Card } from './card-parts.ts'
import { cardType } from './deliver.ts'
import type { Form, Reply } from './reply.ts'

/** Shows a form in the dialog that is being opened, or in the one it was sent from. */
export async function showInDialog(context: TurnContext, { card }: Reply, { title }: Form): Promise<void> {
  const shown = { contentType: cardType, content: forDialog(card) }
  const value = { title, height: 'large', width: 'medium', card: shown }
  await respond(context, { task: { type: 'continue', value } })
}

/** Instead of a form, or in its place, a line. */
export async function tellInDialog(context: TurnContext, line: string): Promise<void> {
  await respond(context, { task: { type: 'message', value: line } })
}

/** An answer without a body closes it (Teams, "Use dialogs with bots"). */
export async function closeDialog(context: TurnContext): Promise<void> {
  await respond(context)
}

async function respond(context: TurnContext, body?: object): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, ...(body ? { body } : {}) } })
}

/** Inside a dialog Teams knows Action.Submit alone, which has no verb of its own; and the dialog is open already. */
function forDialog(card: Card): Card {
  return submitting(card) as Card
}

function submitting(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((one) => !isOpening(one)).map(submitting)
  if (!isRecord(part)) return part
  if (part['type'] !== 'Action.Execute')
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, submitting(inner)]))
  const { verb, data, ...action } = part
  return { ...action, type: 'Action.Submit', data: { ...(isRecord(data) ? data : {}), verb } }
}

/** The button that opens the dialog, the only Action.Submit on our cards, with the set it stands in. */
function isOpening(part: unknown): boolean {
  return (
    isRecord(part) && part['type'] === 'ActionSet' && Array.isArray(part['actions']) && part['actions'].some(isSubmit)
  )
}

function isSubmit(action: unknown): boolean {
  return isRecord(action) && action['type'] === 'Action.Submit'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
