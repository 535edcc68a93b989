/** Puts settings in the place of the `${{NAME}}` marks of a manifest. */

/** A JSON value with its marks filled; a mark without a value is left, for the check to find. */
export function filled(value: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return value.replace(/\$\{\{(\w+)\}\}/g, (mark, name: string) => values[name] ?? mark)
  if (Array.isArray(value)) return value.map((item) => filled(item, values))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, values)]))
}

/** The strings of a JSON value by their place, written as a localization file writes it: `bots[0].commandLists[0]`. */
export function stringsIn(value: unknown, place = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[place, value]])
  if (typeof value !== 'object' || value === null) return new Map()
  const isList = Array.isArray(value)
  const placeOf = (key: string) => (isList ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`)
  return new Map(Object.entries(value).flatMap(([key, item]) => [...stringsIn(item, placeOf(key))]))
}
