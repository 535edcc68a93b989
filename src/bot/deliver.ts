/** Puts a reply into an activity: a message of its own, or the card that replaces the one that was pressed. */
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder'
import type { Choice } from './card-parts.ts'
import type { Upload } from './chat-file.ts'
import type { OfferedFile, Reply } from './reply.ts'

export const cardType = 'application/vnd.microsoft.card.adaptive'

/** A card-only message: Teams splits one that has text too, and the id for updates is lost. */
export async function send(context: TurnContext, { card, summary, value, file }: Reply): Promise<void> {
  await context.sendActivity({
    type: ActivityTypes.Message,
    attachments: [{ contentType: cardType, content: card }],
    summary,
    ...(value ? { value } : {}),
  } as Partial<Activity>)
  if (file && !file.isInCard) await offer(context, file)
}

/** Teams asks the person, and tells us with fileConsent/invoke. */
async function offer(context: TurnContext, { name, description, text, context: given }: OfferedFile): Promise<void> {
  const sizeInBytes = Buffer.byteLength(text)
  const content = { description, sizeInBytes, acceptContext: given, declineContext: given }
  await context.sendActivity({
    type: ActivityTypes.Message,
    attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.consent', name, content }],
  })
}

/** The file as a card that opens it. */
export async function sendFile(context: TurnContext, { contentUrl, name, uniqueId, fileType }: Upload): Promise<void> {
  const contentType = 'application/vnd.microsoft.teams.card.file.info'
  const content = { uniqueId, fileType }
  await context.sendActivity({ type: ActivityTypes.Message, attachments: [{ contentType, contentUrl, name, content }] })
}

/** An invoke that asks for nothing but that it was heard. */
export async function heard(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200 } })
}

/** Answers a press by replacing its card; HTTP status 200 even for a mistake, else Teams shows an error of its own. */
export async function replace(context: TurnContext, { card }: Reply): Promise<void> {
  await respond(context, cardType, card)
}

/** Answers a press with a line under the card, which stays. */
export async function acknowledge(context: TurnContext, line: string): Promise<void> {
  await respond(context, 'application/vnd.microsoft.activity.message', line)
}

/** The choices that Teams shows under an input while somebody types in it. */
export async function offerChoices(context: TurnContext, results: readonly Choice[]): Promise<void> {
  await respond(context, 'application/vnd.microsoft.search.searchResponse', { results })
}

async function respond(context: TurnContext, type: string, value: unknown): Promise<void> {
  const body = { statusCode: 200, type, value }
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
}
