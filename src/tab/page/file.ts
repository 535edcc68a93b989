/** Files of the person at the page: one that is chosen is read, one that is offered is saved. */
import type { Shown } from './api.ts'
import { element } from './element.ts'

/** As the server takes them. */
const largest = 16 * 1024 * 1024 - 100_000

export type Read = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'too-large' }

export async function textIn(file: File): Promise<Read> {
  if (file.size > largest) return { kind: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { kind: 'text', text: new TextDecoder(encodingOf(bytes)).decode(bytes) }
}

/** Windows PowerShell's Out-File and > write UTF-16 with a byte order mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

export function save({ name, text }: NonNullable<Shown['file']>): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }))
  element('a', { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
