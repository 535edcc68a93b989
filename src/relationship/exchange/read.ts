/** An export of Exchange, as JSON or as Format-List text, to the objects in it. */
import { type ExchangeObject, ownFields } from './fields.ts'
import { objectsInList } from './list-text.ts'
import { isObject } from './value.ts'

export type ReadObjects =
  | { readonly kind: 'objects'; readonly objects: readonly ExchangeObject[] }
  | {
      readonly kind: 'unreadable'
      /** `cut-off`: JSON that ends in the middle; `not-exchange`: readable, but no relationships */
      readonly because: 'empty' | 'cut-off' | 'not-json' | 'not-exchange'
    }

/** Never throws, whatever the text. */
export function objectsIn(text: string): ReadObjects {
  const bare = withoutFence(text.replaceAll('\ufeff', '').trim())
  if (bare === '') return { kind: 'unreadable', because: 'empty' }
  const read = /^[[{]/.test(bare) ? fromJson(bare) : { kind: 'objects' as const, objects: objectsInList(bare) }
  if (read.kind === 'unreadable') return read
  const objects = read.objects.map(withOurSpelling)
  if (objects.length === 0) return { kind: 'unreadable', because: bare === '[]' ? 'empty' : 'not-exchange' }
  const isOurs = objects.some((object) => 'Name' in object || 'DomainNames' in object)
  return isOurs ? { kind: 'objects', objects } : { kind: 'unreadable', because: 'not-exchange' }
}

/** The three back-ticks people put around what they paste. */
function withoutFence(text: string): string {
  return text
    .replace(/^```[a-z]*\s*/i, '')
    .replace(/\s*```$/, '')
    .trim()
}

function fromJson(text: string): ReadObjects {
  if (isCutOff(text)) return { kind: 'unreadable', because: 'cut-off' }
  const json = parsed(text) ?? parsed(text.replaceAll('\u00a0', ' ').replace(/[“”„]/g, '"'))
  if (json === undefined) return { kind: 'unreadable', because: 'not-json' }
  const objects = objectsOf(json)
  return objects ? { kind: 'objects', objects } : { kind: 'unreadable', because: 'not-exchange' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The bracket that was opened first is closed last. */
function isCutOff(text: string): boolean {
  return !text.endsWith(text.startsWith('[') ? ']' : '}')
}

/** One object or several; also as Windows PowerShell wraps an array: `{ "value": […], "Count": 2 }`. */
function objectsOf(json: unknown): readonly ExchangeObject[] | undefined {
  if (isObject(json)) return Array.isArray(json['value']) ? objectsOf(json['value']) : [json]
  if (!Array.isArray(json)) return undefined
  return json.every(isObject) ? json : undefined
}

/** PowerShell does not look at capitals in names. */
function withOurSpelling(object: ExchangeObject): ExchangeObject {
  const lacking = ownFields.filter((field) => !Object.hasOwn(object, field))
  if (lacking.length === 0) return object
  const byLowerCase = new Map(lacking.map((field) => [field.toLowerCase(), field as string]))
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [byLowerCase.get(name.toLowerCase()) ?? name, value]),
  )
}

/** A file's bytes as text: UTF-8, or the UTF-16 that `>` writes in Windows PowerShell; its byte order mark tells. */
export function textOfFile(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}
