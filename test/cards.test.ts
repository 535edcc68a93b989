import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { verbs } from '../src/bot/card-action.ts'
import { everyReply } from './card-samples.ts'

interface Part {
  readonly [name: string]: unknown
}

interface ParseEvent {
  readonly message: string
}

/** The library as it runs in Node: the UMD build, without a DOM. */
const cards: {
  AdaptiveCard: new () => {
    parse(card: unknown, context: unknown): void
    validateProperties(): { validationEvents: readonly ParseEvent[] }
  }
  SerializationContext: new () => { eventCount: number; getEventAt(index: number): ParseEvent }
} = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js')

const nasty = '${1+1} `x` [x](http://evil) **b** _i_ <b>\u202e\n# h'
const languages = ['en', 'nl'] as const
const replies = languages.flatMap((language) =>
  everyReply(language).map(([name, reply]) => [language, name, reply] as const),
)
const nastyReplies = languages.flatMap((l) => everyReply(l, nasty).map(([name, reply]) => [l, name, reply] as const))

function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (typeof value !== 'object' || value === null) return []
  return [value as Part, ...Object.entries(value).flatMap(([key, inner]) => (key === 'data' ? [] : partsOf(inner)))]
}

const saidOn = (card: unknown) =>
  [
    ...ofType(card, 'TextBlock').map((block) => block['text']),
    ...ofType(card, 'FactSet').flatMap((set) => set['facts']),
  ].map((said) => (typeof said === 'string' ? said : String((said as Part)['value'])))

const templates = readdirSync(new URL('../cards/', import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .map((file) => [file, JSON.parse(readFileSync(new URL(`../cards/${file}`, import.meta.url), 'utf8'))] as const)

const ofType = (value: unknown, start: string) => partsOf(value).filter((p) => String(p['type']).startsWith(start))

test.each(replies)('%s %s is a card that the library takes', (language, _name, { card }) => {
  const context = new cards.SerializationContext()
  const parsed = new cards.AdaptiveCard()
  // a set whose choices Teams finds while one types may have none before; the library takes none of the kind empty
  const awaitsChoices = ofType(card, 'Input.ChoiceSet').some((set) => isEmptyQuery(set))
  parsed.parse(card, context)
  const events = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message)
  // the library checks `lang` with a pattern that keeps its place, and so refuses every other one
  const real = events.filter((message) => message !== `Invalid value "${language}" for property "lang".`)
  const faults = parsed.validateProperties().validationEvents.map((event) => event.message)
  const none = 'An Input.ChoiceSet must have at least one choice defined.'
  expect([...real, ...faults.filter((fault) => !(awaitsChoices && fault === none))]).toEqual([])
})

test.each(replies)('%s %s writes no day as machines do, except where it says how to type one', (_, name, { card }) => {
  const days = saidOn(card).filter((said) => /\b\d{4}-\d\d-\d\d\b/.test(said))
  expect(days.filter((said) => !(name.startsWith('form-mistakes') && said.includes('2026-13-01')))).toEqual([])
})

const isEmptyQuery = (set: Part) =>
  Array.isArray(set['choices']) && set['choices'].length === 0 && 'choices.data' in set

test.each(replies)(
  '%s %s is filled in, small, and has at most six buttons with known verbs',
  (language, _name, reply) => {
    const text = JSON.stringify(reply.card)
    expect(text).not.toMatch(/\$\{|undefined|\[object|NaN|null/)
    expect(JSON.stringify(reply).length).toBeLessThan(40_000)
    expect(reply.card).toMatchObject({
      version: '1.5',
      lang: language,
      fallbackText: reply.summary,
      speak: reply.summary,
    })
    expect(reply.summary).not.toBe('')
    const actions = ofType(reply.card, 'Action.')
    const onRows = partsOf(reply.card).filter((part) => part['selectAction'] !== undefined)
    expect(actions.length - onRows.length).toBeLessThanOrEqual(6)
    for (const action of actions) {
      expect(action['title']).toMatch(/\S/)
      if (action['type'] === 'Action.Submit')
        expect(action['data']).toMatchObject({ verb: 'dialog', msteams: { type: 'task/fetch' } })
      else if (action['type'] === 'Action.OpenUrl') expect(action['url']).toMatch(/^mailto:\?subject=[^\s<>"]+$/)
      else expect(action).toMatchObject({ type: 'Action.Execute', verb: expect.toBeOneOf([...verbs]) })
    }
  },
)

test.each(replies)(
  '%s %s is readable for everybody: labels, wrapped text, headings, words for pictures',
  (_l, _n, { card }) => {
    for (const input of ofType(card, 'Input.')) expect(input['label']).toMatch(/\S/)
    for (const image of ofType(card, 'Image')) expect(image['altText']).toMatch(/\S/)
    const texts = ofType(card, 'TextBlock')
    expect(texts.some((part) => part['style'] === 'heading')).toBe(true)
    for (const part of texts) expect(part['text']).toEqual(expect.any(String))
    const unwrapped = texts.filter((part) => part['wrap'] !== true && String(part['text']).length > 12)
    expect(unwrapped).toEqual([])
  },
)

test.each(nastyReplies)('%s %s keeps people’s text what it is', (_language, _name, { card, summary }) => {
  const marked = [
    ...ofType(card, 'TextBlock').map((p) => p['text']),
    ...ofType(card, 'FactSet').flatMap((p) => factsOf(p)),
  ]
  for (const text of marked) {
    expect(String(text)).not.toMatch(/(?<!\\)\[x|(?<!\\)\]\(|(?<!\\)`|(?<!\\)<b|(?<!\\)_i/)
    expect(String(text)).not.toContain('\u202e')
  }
  expect(JSON.stringify(card)).not.toMatch(/\b2 \\*`x/)
  expect(summary).not.toMatch(/\\[[*_`]|\u202e|\n/)
})

function factsOf(part: Part): unknown[] {
  return partsOf(part['facts']).flatMap((fact) => [fact['title'], fact['value']])
}

test.each(templates)('%s opens in the designer as 1.5 and presses only verbs we know', (_file, template) => {
  expect(template).toMatchObject({
    type: 'AdaptiveCard',
    version: '1.5',
    $schema: expect.stringContaining('adaptive-card.json'),
  })
  const fixed = ofType(template, 'Action.Execute').map((action) => String(action['verb']))
  expect(
    fixed.filter((verb) => !/^\$\{(mend\.)?verb\}$/.test(verb) && !(verbs as readonly string[]).includes(verb)),
  ).toEqual([])
  const submits = ofType(template, 'Action.Submit').map((action) => action['title'])
  expect(submits.filter((title) => title !== '${buttons.dialog}')).toEqual([])
})

test('every template is shown by something', () => {
  expect(replies.length).toBeGreaterThan(100)
  const shapes = new Set(replies.map(([, , { card }]) => JSON.stringify(card['body']).length))
  expect(shapes.size).toBeGreaterThan(templates.length)
})

test.each(replies.filter(([, name]) => /^(form-mistakes|review-mistake)/.test(name)))(
  '%s %s tells each mistake right under the field that it is about',
  (_language, name, { card }) => {
    const parts = partsOf(card).filter((part) => /^(Input|TextBlock)/.test(String(part['type'])))
    const mistakes = parts.filter(({ text, color }) => String(text).startsWith('⚠') && color === 'Attention')
    const behind = mistakes.map((mistake) => parts[parts.indexOf(mistake) - 1]?.['id'])
    expect(behind).toEqual(
      name.startsWith('review') ? ['expires', 'owner'] : ['domains', 'level', 'group', 'expires', 'owner'],
    )
  },
)

test.each(replies.filter(([, name]) => name === 'list'))(
  '%s %s opens each relationship by a press on it',
  (_l, _n, { card }) => {
    const rows = partsOf(card).filter((part) => 'selectAction' in part)
    expect(rows).toHaveLength(3)
    for (const { selectAction } of rows)
      expect(selectAction).toMatchObject({ verb: 'show', data: { relationship: expect.anything() } })
  },
)
