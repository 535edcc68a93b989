/** What Teams says about files, read from what a client sent. */
import { z } from 'zod'
import type { ChatFile, Consent } from './chat-file.ts'
import { shaped } from './shaped.ts'

const attached = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().max(400).default(''),
  content: z.object({ downloadUrl: z.string().max(8_000) }),
})

/** The first file of a message; what else may be attached is left alone. */
export function fileIn(attachments: unknown): { readonly file?: ChatFile } {
  for (const one of Array.isArray(attachments) ? attachments.slice(0, 20) : []) {
    const data = shaped(attached, one)
    if (data) return { file: { name: data.name, url: data.content.downloadUrl } }
  }
  return {}
}

const text = z.string().max(8_000)
const answer = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ export: z.enum(['json', 'powershell', 'xtap']) }),
  uploadInfo: z.object({ uploadUrl: text, contentUrl: text, name: text, uniqueId: text, fileType: text }).optional(),
})

/** Anything that is not an answer to our offer declines it. */
export function consentIn(value: unknown): Consent {
  const data = shaped(answer, value)
  if (!data) return { action: 'decline' }
  const { action, context, uploadInfo } = data
  return { action, format: context.export, ...(uploadInfo ? { upload: uploadInfo } : {}) }
}
