/** Where the answer to a press goes, by the way the press came: in place of its card, into its dialog, or below it. */
import type { TurnContext } from 'botbuilder'
import { acknowledge, replace, send } from './deliver.ts'
import { closeDialog, showInDialog, tellInDialog } from './dialog.ts'
import type { Via } from './incoming.ts'
import type { Reader } from './reader.ts'
import type { Reply } from './reply.ts'
import { wordsFor } from './words.ts'

/** What takes the place of the pressed card. What is no form closes its dialog and stands in the chat. */
export async function showInstead(instead: Reply, via: Via, context: TurnContext): Promise<void> {
  switch (via) {
    case 'invoke':
      return replace(context, instead)
    case 'message':
      return send(context, instead)
    case 'dialog-fetch':
      return instead.form ? showInDialog(context, instead, instead.form) : tellInDialog(context, instead.summary)
    case 'dialog-submit':
      if (instead.form) return showInDialog(context, instead, instead.form)
      await closeDialog(context)
      return send(context, instead)
  }
}

/** The pressed card stays. */
export async function answerBelow(via: Via, { language }: Reader, context: TurnContext): Promise<void> {
  if (via !== 'message') await tellPressed(wordsFor(language).answeredBelow, via, context)
}

/** A line for who pressed something. */
export async function tellPressed(line: string, via: Exclude<Via, 'message'>, context: TurnContext): Promise<void> {
  await (via === 'invoke' ? acknowledge(context, line) : tellInDialog(context, line))
}
