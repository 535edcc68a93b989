/** A message cut into words, numbers and signs, each with its place in the text. */

export interface Token {
  readonly kind: 'word' | 'digits' | 'sign' | 'address'
  /** as written */
  readonly text: string
  /** lower-case, without accents, one kind of quote and dash */
  readonly word: string
  /** where it stands in the text: [from, to) */
  readonly from: number
  readonly to: number
  /** no space before it */
  readonly glued: boolean
}

/**
 * Address, "'s", word, digits, any other sign; spaces and invisible characters fall between.
 * Plain text, which is nearly all there is, is cut without the slower Unicode classes.
 */
const plain = /([\w.%+-]{1,64}@[\w.-]{1,190}\w)|('[sS](?!\w)|[A-Za-z]+(?:'(?![sS](?!\w))[A-Za-z]+)*)|([0-9]+)|([^\s])/g
const unicode =
  /([\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,190}[\p{L}\p{N}])|(['’‘`´][sS](?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}]*(?:['’](?![sS](?![\p{L}\p{N}]))\p{L}+)*)|([0-9]+)|([^\s\p{Cf}\p{Cc}])/gu
/** The same without addresses, for texts that hold none: then no place is looked at twice. */
const plainWords = new RegExp(plain.source.slice(plain.source.indexOf('|') + 1), plain.flags)
const unicodeWords = new RegExp(unicode.source.slice(unicode.source.indexOf('|') + 1), unicode.flags)

const isPlain = (text: string) => !/[^\t\n\r -~]/.test(text)

export function tokensOf(text: string): readonly Token[] {
  const withAddress = text.includes('@')
  const pattern = isPlain(text) ? (withAddress ? plain : plainWords) : withAddress ? unicode : unicodeWords
  const kinds = withAddress ? addressKinds : wordKinds
  const tokens: Token[] = []
  let end = -1
  for (const match of text.matchAll(pattern)) {
    const found = match[0]
    const from = match.index
    const kind = kinds.find((_, index) => match[index + 1] !== undefined) ?? 'sign'
    tokens.push({ kind, text: found, word: fold(found), from, to: from + found.length, glued: from === end })
    end = from + found.length
  }
  return tokens
}

const wordKinds = ['word', 'digits', 'sign'] as const
const addressKinds = ['address', ...wordKinds] as const

/** Case, accents and the many quotes and dashes do not matter. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .toLowerCase()
}
