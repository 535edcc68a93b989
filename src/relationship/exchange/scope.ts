/** What to look for when a scope is written the way Exchange writes it. */

/** The last name in a distinguished name (RFC 4514) or a canonical one ("contoso.com/Users/Sales"); anything else as it is. */
export function scopeWords(said: string): string {
  const [, common] = /^CN=((?:\\.|[^,\\])+)(?:,|$)/i.exec(said) ?? []
  if (common !== undefined) return common.replace(/\\([0-9a-f]{2})?/gi, unescaped).trim()
  return said.includes('/') ? (said.split('/').at(-1) ?? said).trim() : said.trim()
}

function unescaped(_: string, hex: string | undefined): string {
  return hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16))
}
