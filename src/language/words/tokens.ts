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

const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,190}[\p{L}\p{N}]/uy
const possessive = /['’‘`´](?:s|S)(?![\p{L}\p{N}])/uy
const word = /\p{L}[\p{L}\p{M}]*(?:['’](?!(?:s|S)(?![\p{L}\p{N}]))\p{L}+)*/uy
const digits = /[0-9]+/y
const anything = /[^\s]/uy
const space = /[\s\p{Cf}\p{Cc}]+/uy

export function tokensOf(text: string): readonly Token[] {
  const kinds = text.includes('@') ? withAddresses : withoutAddresses
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const gap = take(space, text, at)
    at += gap.length
    const found = firstOf(kinds, text, at)
    if (!found) break
    const to = at + found.text.length
    tokens.push({ ...found, word: fold(found.text), from: at, to, glued: gap === '' && tokens.length > 0 })
    at = to
  }
  return tokens
}

type Kinds = readonly (readonly [Token['kind'], RegExp])[]
const withoutAddresses: Kinds = [
  ['word', possessive],
  ['word', word],
  ['digits', digits],
  ['sign', anything],
]
const withAddresses: Kinds = [['address', address], ...withoutAddresses]

function firstOf(kinds: Kinds, text: string, at: number): Pick<Token, 'kind' | 'text'> | undefined {
  for (const [kind, pattern] of kinds) {
    const found = take(pattern, text, at)
    if (found) return { kind, text: found }
  }
  return undefined
}

function take(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** Case, accents and the many quotes and dashes do not matter. */
export function fold(text: string): string {
  if (/^[a-z0-9]+$/.test(text)) return text
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .toLowerCase()
}
