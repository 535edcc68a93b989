/** TEXT values as people read them (RFC 5545, 3.3.11), short enough for a card. */
import { type Component, first } from './content-lines.ts'

const longest = 255

/** Undefined when there is no text. */
export function textOf(component: Component, name: string): string | undefined {
  const value = first(component, name)?.value.slice(0, 4 * longest)
  if (value === undefined) return undefined
  const text = unescaped(value).replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : ownCopy(text.slice(0, longest))
}

export function unescaped(value: string): string {
  return value.replace(/\\([nN\\,;])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark))
}

/** A slice keeps the whole file in memory as long as it lives; this does not. */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1)
}
