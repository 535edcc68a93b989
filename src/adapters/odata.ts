/** What people type, made harmless inside an OData query. */

/** A string literal: quotes doubled (OData 4.01 URL conventions, 5.1.1.14.1). */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** One $search clause: quote and backslash need a backslash before them (Graph, "Use the $search query parameter"). */
export function searchClause(property: string, words: string): string {
  return `"${property}:${words.replace(/["\\]/g, '\\$&')}"`
}

/** Words as typed, spaces made one; undefined when there is nothing in them to look for. */
export function wordsToFind(typed: string): string | undefined {
  const words = typed.trim().replace(/\s+/g, ' ')
  return words.length <= 256 && /[\p{L}\p{N}]/u.test(words) ? words : undefined
}

/** `?$filter=...&$top=...`, every value encoded. */
export function queryString(parameters: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(parameters).map(([name, value]) => `$${name}=${encodeURIComponent(value)}`)
  return `?${pairs.join('&')}`
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Object ids and tenant ids; anything else never becomes part of an address. */
export function isGuid(text: string): boolean {
  return guid.test(text)
}
