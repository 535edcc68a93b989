/** TEXT values as people read them (RFC 5545, 3.3.11), short enough for a card. */
import { type Component, first } from './content-lines.ts'

const longest = 255

/** The same text, without the file around it; `Room 1` said a thousand times is one text in memory. */
export type Own = (text: string) => string

export function ownTexts(): Own {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const own = ownCopy(text)
    known.set(own, own)
    return own
  }
}

/** Undefined when there is no text. */
export function textOf(component: Component, name: string, own: Own): string | undefined {
  const value = first(component, name)?.value.slice(0, 4 * longest)
  if (value === undefined) return undefined
  const text = unescaped(value).replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : own(text.slice(0, longest))
}

export function unescaped(value: string): string {
  return value.replace(/\\([nN\\,;])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark))
}

/** A slice keeps the whole file in memory as long as it lives; this does not. */
export function ownCopy(text: string): string {
  const encoding = /^[\0-\xff]*$/.test(text) ? 'latin1' : 'utf16le'
  return Buffer.from(text, encoding).toString(encoding)
}
