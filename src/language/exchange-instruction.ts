/** What is told about moving relationships in and out. */

export type ExchangeInstruction =
  /** `text`: what stands behind the word, to the letter; empty when nothing does */
  | { readonly kind: 'import'; readonly text: string }
  /** `off`: what would start sharing is brought in turned off */
  | { readonly kind: 'apply'; readonly off: boolean }
  /** without a format: which one is asked */
  | { readonly kind: 'export'; readonly format?: 'json' | 'powershell' | 'xtap' }

/** In both languages, with what follows kept as it was written, however long it is. */
const importing = /^\s*(?:please |graag )?(?:import|importeer|importeren)(?::|(?=[\s[{`])|$)([\s\S]*)$/iu

export function importIn(text: string): ExchangeInstruction | undefined {
  const [, behind] = importing.exec(text) ?? []
  return behind === undefined ? undefined : { kind: 'import', text: behind.replace(/^[\s,.!?]+$/u, '').trim() }
}
