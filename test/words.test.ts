import { expect, test } from 'vitest'
import { en } from '../src/bot/words.en.ts'
import { nl } from '../src/bot/words.nl.ts'
import { adminEn } from '../src/bot/words-admin.en.ts'
import { adminNl } from '../src/bot/words-admin.nl.ts'
import { exchangeEn } from '../src/bot/words-exchange.en.ts'
import { exchangeNl } from '../src/bot/words-exchange.nl.ts'
import { guidanceEn } from '../src/bot/words-guidance.en.ts'
import { guidanceNl } from '../src/bot/words-guidance.nl.ts'
import { historyEn } from '../src/bot/words-history.en.ts'
import { historyNl } from '../src/bot/words-history.nl.ts'
import { lifeEn } from '../src/bot/words-life.en.ts'
import { lifeNl } from '../src/bot/words-life.nl.ts'
import { ownTimeEn } from '../src/bot/words-own-time.en.ts'
import { ownTimeNl } from '../src/bot/words-own-time.nl.ts'
import { sightEn } from '../src/bot/words-sight.en.ts'
import { sightNl } from '../src/bot/words-sight.nl.ts'
import { whyEn } from '../src/bot/words-why.en.ts'
import { whyNl } from '../src/bot/words-why.nl.ts'
import { instructionIn } from '../src/language/read-instruction.ts'

type Given = (place: number) => unknown
const easilyRecognized: Given = (place) => String(place + 2)

/** Every sentence with the path to it; functions are called with what is `given` for each place. */
function sentencesIn(words: unknown, given = easilyRecognized, path = ''): [path: string, sentence: string][] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function')
    return [[path, String(words(...Array.from({ length: words.length }, (_, n) => given(n))))]]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([name, inner]) => sentencesIn(inner, given, `${path}.${name}`))
}

const pairs = [
  ['everybody', sentencesIn(en), sentencesIn(nl)],
  ['admins', sentencesIn(adminEn), sentencesIn(adminNl)],
  ['admins about decisions', sentencesIn(whyEn), sentencesIn(whyNl)],
  ['people of ours about their own time', sentencesIn(ownTimeEn), sentencesIn(ownTimeNl)],
  ['admins about who gains and who loses', sentencesIn(sightEn), sentencesIn(sightNl)],
  ['owners', sentencesIn(lifeEn), sentencesIn(lifeNl)],
  ['everybody about Liaison', sentencesIn(guidanceEn), sentencesIn(guidanceNl)],
  ['admins about changes', sentencesIn(historyEn), sentencesIn(historyNl)],
  ['admins about moving in and out', sentencesIn(exchangeEn), sentencesIn(exchangeNl)],
] as const

test.each(pairs)('what the bot says to %s it says in both languages', (_to, english, dutch) => {
  expect(dutch.map(([path]) => path)).toEqual(english.map(([path]) => path))
  const empty = new Set(english.filter(([, sentence]) => !sentence).map(([path]) => path))
  expect(dutch.filter(([path, sentence]) => !sentence !== empty.has(path))).toEqual([])
})

const alike = ['Help', 'help', 'Alice', 'tenant 2', '2 (2)', '“2”', '**']
test.each(pairs)('nothing said to %s was left in English', (_to, english, dutch) => {
  const said = new Map(english)
  const left = dutch.filter(([path, text]) => text.length > 12 && said.get(path) === text)
  expect(left.filter(([, text]) => !alike.includes(text))).toEqual([])
})

test.each(pairs)('sentences to %s hold no code, no template and no double space', (_to, english, dutch) => {
  const odd = [...english, ...dutch].filter(([, text]) => /\$\{|`|undefined|NaN|[^.] {2}|\.\.|TODO/.test(text))
  expect(odd).toEqual([])
})

test.each([
  ['English', adminEn, /(^|[.:] )(Give|Choose|Name|Write|Make|Shorten|Try|Please answer|leave it out)\b((?!\. ).)*$/],
  ['Dutch', adminNl, /(^|[.:] )(Geef|Kies|Noem|Schrijf|Maak|Probeer|Antwoord|laat het)\b((?!\. ).)*$/],
])('a mistake on a card ends with what to do about it, in %s', (_language, { problems }, way) => {
  expect(sentencesIn(problems).filter(([, text]) => !way.test(text))).toEqual([])
})

/** Those that are only said of two or more. */
const neverOne = /group-large|\.(notUsed|used)$/

test.each([
  ['English', [en, adminEn, whyEn, ownTimeEn, lifeEn, historyEn, exchangeEn]],
  ['Dutch', [nl, adminNl, whyNl, ownTimeNl, lifeNl, historyNl, exchangeNl]],
])('of one thing the bot does not speak as of several, in %s', (_language, words) => {
  const ofOne = words.flatMap((each) => sentencesIn(each, () => 1)).filter(([path]) => !neverOne.test(path))
  const things =
    'relationships|domains|people|members|minutes|hours|days|stretches|earlier ones|organisatierelaties|relaties|domeinen|mensen|personen|leden|minuten|dagen|blokken'
  const several = new RegExp(
    `\\b1 (more |nog )?(${things})\\b|\\bother 1\\b|\\bandere 1\\b|\\b1 (daarvan (staan|zouden)|passen|fit)\\b|\\bturn them\\b`,
  )
  expect(ofOne.filter(([, text]) => several.test(text))).toEqual([])
})

/** What stands bold in help and hints is to be typed as it is. */
const typed = pairs.flatMap(([, english, dutch]) =>
  [...english, ...dutch].flatMap(([path, text]) => {
    const isTyped = /help\.|moreHelp|notUnderstood|examples\.admin|unknownName|\.typed\.(review)/.test(path)
    return isTyped ? [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, bold = '']) => bold) : []
  }),
)

test.each([...new Set(typed), ...en.examples.admin, ...nl.examples.admin])(
  '“%s” is understood as it is shown',
  (said) => {
    expect(instructionIn(said.replace(/NAME|NAAM/, 'Fabrikam'))).toBeDefined()
  },
)
