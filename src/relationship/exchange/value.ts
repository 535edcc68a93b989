/** What a field of an Exchange object says, in whichever of its many forms it was written. */
import { type Level, levels } from '../relationship.ts'

/**
 * Text, out of what ConvertTo-Json makes of it: plain, a number, or an object around it (`{ "value": …, "PSPath": … }`, an
 * SmtpDomain's `Domain`, a directory object's `Name`, a Uri's `OriginalString`). Undefined when there is none.
 */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!isObject(value)) return undefined
  for (const name of ['Value', 'value', 'Domain', 'Name', 'OriginalString']) {
    const inner = value[name]
    if (typeof inner === 'string' || typeof inner === 'number') return textIn(inner)
  }
  return undefined
}

/** `absent`: nothing was said. Undefined: what was said is neither yes nor no. */
export function truthIn(value: unknown): boolean | 'absent' | undefined {
  const said = textIn(value)?.trim().toLowerCase()
  if (said === undefined) return 'absent'
  if (['true', '$true', '1', 'yes'].includes(said)) return true
  return ['false', '$false', '0', 'no'].includes(said) ? false : undefined
}

/** By name, or by number in the order of the enumeration; undefined for a word that is no level. */
export function levelIn(value: unknown): Level | 'absent' | undefined {
  const said = textIn(value)?.trim().toLowerCase()
  if (said === undefined) return 'absent'
  return levels.find((level, number) => said === level.toLowerCase() || said === String(number))
}

/** Everything a list holds: an array, also wrapped in `{ value, Count }`, one value, `{a, b}`, or values with `;` or `,` between. */
export function listIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => textIn(each) ?? [])
  if (isObject(value) && Array.isArray(value['value'])) return listIn(value['value'])
  const said = textIn(value)?.trim() ?? ''
  const inner = said.startsWith('{') && said.endsWith('}') ? said.slice(1, -1) : said
  return inner
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Format-List shows four values and cuts the rest ("…", $FormatEnumerationLimit); what is missing cannot be guessed. */
export function isCutShort(list: readonly string[]): boolean {
  return list.some((part) => /(?:\.\.\.|…)$/.test(part))
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
