/** The words by which a person is found: whole names only, so that nobody is found by a guess at a part of one. */

interface Named {
  readonly name: string
  readonly address: string
  readonly aliases: readonly string[]
  readonly kind: 'person' | 'room'
}

/** Without regard to case, accents and the way spaces, hyphens and apostrophes are typed. */
export function nameWords(text: string): string {
  return text
    .replace(/[ßæœøłđðþı]/giu, (letter) => plainLetters[letter.toLowerCase()] ?? letter)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Letters that Unicode does not take apart into a plain one and an accent. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Words that belong to the last name that follows them. */
const particles = new Set(
  "af al am auf av bin da das de del della den der di do dos du el la las le los op 't te ten ter tot uit van vom von y zu zum zur".split(
    ' ',
  ),
)

/** Everything the person is found by, each once, as `nameWords` writes it. A room has no first and last name. */
export function foundBy({ name, address, aliases, kind }: Named): ReadonlySet<string> {
  const names = kind === 'room' ? [nameWords(name)] : namesOf(givenNameFirst(name))
  return new Set(
    [...names, nameWords(name), nameWords(address), ...aliases.map(nameWords)].filter((words) => words !== ''),
  )
}

/**
 * "Alice Maria de Vries": Alice, Alice Maria; de Vries, Vries; Alice de Vries, Alice Vries. The last name may be said
 * without its particles, as it stands in a telephone book, and may have more than one word ("García Márquez").
 */
function namesOf(name: string): readonly string[] {
  const words = nameWords(name).split(' ')
  const [first = ''] = words
  const particle = words.findIndex((word, n) => n > 0 && n < words.length - 1 && particles.has(word))
  const lastName = particle > 0 ? particle : Math.max(1, words.length - 1)
  const firstNames = words.slice(0, lastName).map((_, n) => words.slice(0, n + 1).join(' '))
  const lastNames = words.slice(1).map((_, n) => words.slice(n + 1).join(' '))
  return [...firstNames, ...lastNames, ...lastNames.map((last) => `${first} ${last}`)]
}

/** "Vries, Alice de (Sales)" is Alice de Vries. */
function givenNameFirst(name: string): string {
  const [last = '', given = ''] = name.replace(/\([^)]*\)/g, ' ').split(',')
  return `${given} ${last}`.trim()
}

/** Whether each of the words begins a word of the name, or all of them the address: what somebody has typed so far. */
export function beginsWith(typed: string): (named: Pick<Named, 'name' | 'address'>) => boolean {
  const whole = nameWords(typed)
  const words = whole.split(/[\s,]+/).filter((word) => word !== '')
  return ({ name, address }) => {
    if (words.length === 0) return false
    if (nameWords(address).startsWith(whole)) return true
    const own = nameWords(name).split(/[\s,()]+/)
    return words.every((word) => own.some((one) => one.startsWith(word)))
  }
}
