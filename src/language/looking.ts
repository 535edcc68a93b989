/** What an admin asks about sight: "why can't PERSON see PERSON", "preview as PERSON: QUESTION", "who can see PERSON". */
import type { Instruction } from './instruction.ts'
import type { Language } from './question.ts'

/** A phrase with somebody in it; `taught` is how it is put in help. */
interface Way {
  readonly language: Language
  readonly taught: string
  readonly said: RegExp
  /** `viewer` is empty where the phrase has none */
  readonly means: (viewer: string, about: string) => Instruction
}

/** As long as the longest question with a name before it. */
const longest = 1_200

const why = (viewer: string, about: string) => ({ kind: 'why', viewer, about }) as const
const preview = (viewer: string, question: string) => ({ kind: 'preview', viewer, question }) as const
const whoSees = (_: string, about: string) => ({ kind: 'who-sees', about: bare(about) }) as const

const ways: readonly Way[] = [
  {
    language: 'en',
    taught: "why can't PERSON see PERSON",
    said: /^why (?:can(?:'?t|not| not)?|could(?:n'?t| not)?|does(?:n'?t| not)?|is|isn't) (?<viewer>.+?)(?: not| able to| not able to| unable to)? sees? (?<about>.+)$/iu,
    means: why,
  },
  {
    language: 'nl',
    taught: 'waarom kan PERSON PERSON niet zien',
    said: /^waarom (?:kan|mag|ziet) (?<viewer>"[^"]+"|“[^”]+”|'[^']+'|\S+) (?<about>.+)$/iu,
    means: (viewer, about) => why(viewer, about.replace(/(?:^|\s+)(?:niet|zien|inzien)(?=[\s?!.]|$)/giu, '').trim()),
  },
  {
    language: 'en',
    taught: 'what does pia@fabrikam.com see of PERSON',
    said: /^what (?:does|can|would|will) (?<viewer><?\S+@\S+) see of (?<about>.+)$/iu,
    means: why,
  },
  {
    language: 'nl',
    taught: 'wat ziet pia@fabrikam.com van PERSON',
    said: /^wat (?:ziet|kan|mag|zou) (?<viewer><?\S+@\S+) van (?<about>.+?)(?: zien)?[?!. ]*$/iu,
    means: why,
  },
  {
    language: 'en',
    taught: 'can pia@fabrikam.com see PERSON',
    said: /^(?:can|may|does) (?<viewer><?\S+@\S+) see (?<about>.+)$/iu,
    means: why,
  },
  {
    language: 'nl',
    taught: 'kan pia@fabrikam.com PERSON zien',
    said: /^(?:kan|mag) (?<viewer><?\S+@\S+) (?<about>.+?) (?:in)?zien[?!. ]*$/iu,
    means: why,
  },
  {
    language: 'en',
    taught: 'preview as PERSON: QUESTION',
    said: /^(?:show (?:me )?(?:a )?)?preview (?:as|for) (?<viewer>[^:]+?)\s*:\s*(?<about>.+)$/iu,
    means: preview,
  },
  {
    language: 'nl',
    taught: 'voorbeeld als PERSON: VRAAG',
    said: /^(?:toon (?:een )?)?(?:voorbeeld|voorvertoning) (?:als|voor) (?<viewer>[^:]+?)\s*:\s*(?<about>.+)$/iu,
    means: preview,
  },
  {
    language: 'en',
    taught: 'who can see PERSON',
    said: /^(?:who|which (?:partners|organizations)) (?:can see|may see|sees?) (?!(?:me|my|us|our)\b)(?<about>.+?)(?:'s (?:time|calendar|free\/busy))?[?!. ]*$/iu,
    means: whoSees,
  },
  {
    language: 'nl',
    taught: 'wie kan PERSON zien',
    said: /^(?:wie|welke (?:partners|organisaties)) (?:kan|kunnen|mag|mogen) (?:de (?:tijd|agenda) van )?(?!(?:mij|me|mijn|ons|onze)\b)(?<about>.+?) (?:in)?zien[?!. ]*$/iu,
    means: whoSees,
  },
]

export function lookingIn(said: string): Instruction | undefined {
  if (said.length > longest) return undefined
  const text = said.normalize('NFC').replace(/’/gu, "'").replace(/\s+/gu, ' ').trim()
  for (const { said: pattern, means } of ways) {
    const { viewer = '', about } = pattern.exec(text)?.groups ?? {}
    if (about) return means(bare(viewer), about.replace(/\s*[?!.]+$/u, ''))
  }
  return undefined
}

/** Without quotes, and without "mailto:" brackets that a client puts around an address. */
function bare(viewer: string): string {
  return viewer.replace(/^["'“‘<]+|["'”’>]+$/gu, '').trim()
}

export const looksTaught = ways.map(({ language, taught, means }) => ({
  language,
  phrase: taught,
  kind: means('PERSON', 'PERSON').kind,
}))
