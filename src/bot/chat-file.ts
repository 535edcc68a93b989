/** Files in a chat: one attached to a message is an import, one that was consented to is put where the person wanted it. */
import { administer } from '../administer.ts'
import { textOfFile } from '../relationship/exchange/read.ts'
import type { Reader } from './reader.ts'
import { notice, type Reply } from './reply.ts'
import { fileNames, fileText } from './reply-export.ts'
import { nextSteps } from './reply-guidance.ts'
import { replyToOutcome } from './reply-outcome.ts'
import { type Said, type SayPorts, tell } from './say.ts'
import { exchangeWordsFor } from './words.ts'

/** As Teams says it; `url` holds a token that fetches the file for a few minutes. */
export interface ChatFile {
  readonly name: string
  readonly url: string
}

/** Fetched for admins only, before anything else looks at it. */
export async function importFile(file: ChatFile, said: Omit<Said, 'text'>, ports: SayPorts): Promise<Reply> {
  const to = said.sender.reader
  const fetched = await ports.files.fetch(file.url)
  if (fetched.kind === 'fetched') {
    const text = textOfFile(fetched.bytes)
    return tell({ kind: 'told', instruction: { kind: 'import', text } }, said, ports)
  }
  const { title, [fetched.because]: because } = exchangeWordsFor(to.language).file
  return notice(to, { title, lines: [because], actions: nextSteps(to) })
}

/** What somebody answered to the offer of a file; all of it comes from a client. */
export interface Consent {
  readonly action: 'accept' | 'decline'
  readonly format?: 'json' | 'powershell' | 'xtap'
  readonly upload?: Upload
}

export interface Upload {
  readonly uploadUrl: string
  readonly contentUrl: string
  readonly name: string
  readonly uniqueId: string
  readonly fileType: string
}

export interface Consented {
  readonly reply: Reply
  /** the file as it is now in the person's OneDrive */
  readonly saved?: Upload
}

/** The export is made anew: whoever consents must still be an admin, and gets what is so now. */
export async function takeConsent(
  { action, format, upload }: Consent,
  said: Omit<Said, 'text'>,
  ports: SayPorts,
): Promise<Consented> {
  const { asker, reader: to } = said.sender
  const words = exchangeWordsFor(to.language).exported
  if (action === 'decline' || format === undefined || upload === undefined) return { reply: short(words.declined, to) }
  const { operationId } = said
  const outcome = await administer(
    { kind: 'told', instruction: { kind: 'export', format } },
    { asker, operationId },
    ports,
  )
  if (outcome.kind !== 'exported') return { reply: replyToOutcome(outcome, to) }
  const isPut = await ports.files.put(upload.uploadUrl, new TextEncoder().encode(fileText(outcome)))
  return isPut
    ? { reply: short(words.saved(fileNames[format]), to), saved: upload }
    : { reply: short(words.failed, to) }
}

function short(title: string, to: Reader): Reply {
  return notice(to, { title, actions: nextSteps(to) })
}
