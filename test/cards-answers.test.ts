import { expect, test } from 'vitest'
import type { Answer } from '../src/answer.ts'
import { hoursOf, legendOf } from '../src/bot/answer-bars.ts'
import { stretchOf, timesOf } from '../src/bot/moments.ts'
import { replyToAnswer } from '../src/bot/reply-answer.ts'
import { wordsFor } from '../src/bot/words.ts'
import type { Disclosure } from '../src/policy/disclose.ts'
import { availability, detailed, disclosure, question, week } from './card-samples-answers.ts'
import { at, reader, tuesday } from './card-samples-reader.ts'

const to = reader('en', 'partner')
const shownOf = (answer: Answer, language: 'en' | 'nl' = 'en') =>
  JSON.stringify(replyToAnswer(answer, reader(language, 'partner')).card)

test('the value is what the card shows, field by field, in UTC', () => {
  expect(replyToAnswer(availability({ people: [{ ...detailed('Review'), verdict: 'partly' }] }), to).value).toEqual({
    kind: 'availability',
    asked: { start: '2026-11-23T23:00:00.000Z', end: '2026-11-24T23:00:00.000Z', timeZone: 'Europe/Amsterdam' },
    people: [
      {
        name: 'Review',
        address: 'alice@contoso.com',
        level: 'limitedDetails',
        verdict: 'partly',
        busy: [
          {
            start: '2026-11-24T07:00:00.000Z',
            end: '2026-11-24T08:30:00.000Z',
            status: 'workingElsewhere',
            subject: 'Review',
          },
          {
            start: '2026-11-24T09:00:00.000Z',
            end: '2026-11-24T10:00:00.000Z',
            status: 'busy',
            subject: 'Review',
            location: 'Review',
          },
          {
            start: '2026-11-24T09:30:00.000Z',
            end: '2026-11-24T11:00:00.000Z',
            status: 'tentative',
            subject: 'Review',
          },
          { start: '2026-11-24T14:00:00.000Z', end: '2026-11-24T14:15:00.000Z', status: 'busy' },
          { start: '2026-11-24T15:00:00.000Z', end: '2026-11-24T16:30:00.000Z', status: 'oof', location: 'Review' },
        ],
        free: [
          { start: '2026-11-24T08:00:00.000Z', end: '2026-11-24T09:00:00.000Z' },
          { start: '2026-11-24T11:00:00.000Z', end: '2026-11-24T14:00:00.000Z' },
          { start: '2026-11-24T14:15:00.000Z', end: '2026-11-24T15:00:00.000Z' },
        ],
      },
    ],
    common: [],
  })
})

test('a subject that comes with time only goes no further', () => {
  const leaky = { ...detailed('Secret plan'), name: 'Alice', level: 'availabilityOnly' } as const
  expect(JSON.stringify(replyToAnswer(availability({ people: [leaky] }), to))).not.toContain('Secret')
})

test.each(['en', 'nl'] as const)('what is not known is never shown as free (%s)', (language) => {
  const unknown = disclosure({ verdict: 'unknown', busy: [], free: [] })
  const shown = shownOf(availability({ people: [unknown], question: { ...question, ask: 'next-free' } }), language)
  expect(shown).toMatch(/does not mean free|betekent niet vrij/)
  expect(shown.replace(/does not mean free|betekent niet vrij/g, '')).not.toMatch(/\bfree\b|\bvrije?\b|data:image/i)
})

test('among others, nobody whose calendar could not be read gets a bar', () => {
  expect(shownOf(week()).match(/data:image/g)?.length).toBe(2 * 5)
})

test('when somebody could not be shown, nobody is told when everybody is free', () => {
  expect(shownOf(week())).toContain('can’t say when everybody is free')
  expect(shownOf(week())).not.toContain('Everybody free')
})

test('a guess is shown, and so is whose zone the times are in', () => {
  const shown = shownOf(availability({ people: [disclosure({ timeZone: 'America/New_York' })] }))
  expect(shown).toContain('I took “Tuesday” to mean Tuesday, 24 November 2026.')
  expect(shown).toContain('Times are in your time zone: Amsterdam (GMT+1).')
  expect(shown).toContain('Their own time zone is New York (GMT-5).')
})

test('a zone said aloud is not called the asker’s', () => {
  const asked = { ...tuesday('15:00', '16:00'), timeZone: 'Europe/London', grain: 'time' } as const
  const shown = shownOf(availability({ asked, people: [disclosure({ timeZone: 'Europe/London' })] }))
  expect(shown).toContain('Tuesday, 24 November 2026, 14:00–15:00')
  expect(shown).toContain('the time zone you named: London (GMT')
})

/** without what keeps the ends of a stretch of time together */
const joined = (text: string) => text.replaceAll('\u2060', '')

const locales = [
  ['en', 'en-US', 'Tuesday, November 24, 2026', '10:00–11:00 AM'],
  ['en', 'en-GB', 'Tuesday, 24 November 2026', '10:00–11:00'],
  ['nl', 'nl-NL', 'dinsdag 24 november 2026', '10:00–11:00'],
  ['nl', 'en-US', 'dinsdag 24 november 2026', '10:00–11:00'],
  ['en', 'xx-not a locale', 'Tuesday, 24 November 2026', '10:00–11:00'],
] as const

test.each(locales)('%s with locale %s writes days and times as that reader does', (language, locale, day, times) => {
  const card = joined(JSON.stringify(replyToAnswer(availability(), { ...to, language, locale }).card))
  expect(card).toContain(day)
  expect(card).toContain(times)
})

test.each([
  ['2026-11-24T00:00+01:00', '2026-11-25T00:00+01:00', 'Tue 24 Nov'],
  ['2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', 'Sun 25 Oct'],
  ['2026-11-24T00:00+01:00', '2026-11-26T00:00+01:00', 'Tue 24 Nov – Wed 25 Nov'],
  ['2026-11-24T00:00+01:00', '2026-11-24T09:00+01:00', 'Tue 24 Nov, 00:00–09:00'],
  ['2026-11-24T22:00+01:00', '2026-11-25T00:00+01:00', 'Tue 24 Nov, 22:00–00:00'],
  ['2026-11-24T22:00+01:00', '2026-11-25T01:00+01:00', 'Tue 24 Nov, 22:00 – Wed 25 Nov, 01:00'],
])('from %s to %s is written %s', (start, end, written) => {
  expect(stretchOf({ start: at(start), end: at(end) }, to)).toBe(written)
})

test.each([
  ['09:00', '10:00', '9:00–10:00 AM'],
  ['11:00', '13:30', '11:00 AM–1:30 PM'],
  ['13:30', '14:00', '1:30–2:00 PM'],
  ['00:00', '24:00', '12:00 AM–12:00 AM'],
])('of the 12-hour clock, from %s to %s is written %s', (start, end, written) => {
  expect(timesOf(tuesday(start, end), { ...to, locale: 'en-US' })).toBe(written)
})

test('when everybody is free stands before what each of them has, on the card and in its notification', () => {
  const free = tuesday('09:00', '10:00')
  const { card, summary } = replyToAnswer(availability({ people: [disclosure(), detailed('Bob')], common: [free] }), to)
  expect(JSON.stringify(card['body'])).toMatch(/Both free.*09:00–10:00.*Partly free/)
  expect(summary).toMatch(/Both free: Tue\s24\sNov 09:00–10:00\. Alice de Vries: Partly free/)
})

test('a free day that everybody has is written as the whole day, and a longer stretch day by day', () => {
  const two = { start: at('2026-11-28T00:00+01:00'), end: at('2026-11-30T00:00+01:00') }
  const person = disclosure({ verdict: 'free', busy: [], free: [two], judged: [two] })
  const asked = { ...two, timeZone: 'Europe/Amsterdam', grain: 'days' } as const
  const { summary } = replyToAnswer(
    availability({ asked, people: [person, { ...person, name: 'Bob' }], common: [two] }),
    to,
  )
  expect(summary).toMatch(/Both free: Sat\s28\sNov the whole day; Sun\s29\sNov the whole day\./)
})

test('on a phone no time in the column of times is torn apart, and no hour under the bar is cut off', () => {
  const { card } = replyToAnswer(availability(), { ...to, locale: 'en-US' })
  expect(JSON.stringify(card)).toContain('"title":"10:00–\u206011:00 AM"')
  expect(hoursOf([tuesday('09:00', '18:00')], to).map(({ label }) => label.trim())).toEqual([
    '09:00',
    '11:00',
    '13:00',
    '15:00',
    '',
  ])
  expect(hoursOf([tuesday('08:00', '18:00')], to).map(({ label }) => label)).toHaveLength(5)
  expect(hoursOf([tuesday('08:00', '18:00')], to).at(-1)?.label).toBe('16:00')
})

test('the legend of the bars tells statuses apart without their colours', () => {
  const statuses = ['busy', 'tentative', 'oof', 'workingElsewhere'] as const
  const busy = statuses.map((status) => ({ ...tuesday('10:00', '11:00'), status }))
  const legend = legendOf({ people: [disclosure({ busy })] }, wordsFor('en'))
  const squares = legend.filter((_, n) => n % 2 === 0).map(({ text }) => text)
  expect(squares).toHaveLength(5)
  expect(new Set(squares).size).toBe(5)
})

test('a day on which the clocks change is drawn and written by the clock on the wall', () => {
  const zone = 'Europe/Amsterdam'
  const day = { start: at('2026-10-25T00:00:00+02:00'), end: at('2026-10-26T00:00:00+01:00') }
  const hours = { start: at('2026-10-25T09:00:00+01:00'), end: at('2026-10-25T17:00:00+01:00') }
  const person = disclosure({ verdict: 'free', busy: [], free: [hours], judged: [hours] })
  const shown = shownOf(
    availability({ asked: { ...day, timeZone: zone, grain: 'days' }, assumed: [], people: [person] }),
  )
  expect(shown).toContain('**Free** 09:00–17:00')
  expect(shown).toContain('"text":"09:00"')
})

test('all partners’ refusals of one name are the same card, whoever it is', () => {
  const refusal = (names: readonly string[]) => shownOf({ kind: 'refused', because: 'cannot-show', names })
  expect(refusal(['Alice'])).toBe(refusal(['Nobody']).replaceAll('Nobody', 'Alice'))
})

test.each(['en', 'nl'] as const)('a stranger is told one neutral sentence and offered nothing (%s)', (language) => {
  const { card, value } = replyToAnswer(
    { kind: 'refused', because: 'stranger', names: ['Alice'] },
    reader(language, 'stranger'),
  )
  expect(card['actions']).toEqual([])
  expect(JSON.stringify(card)).not.toMatch(/Alice|Contoso/)
  expect(value).toEqual({ kind: 'refused' })
})

test('a partner choosing among people sees no address', () => {
  const choices = [1, 2, 3, 4, 5, 6].map((n) => ({ key: `id-${n}`, name: `Bob ${n}` }))
  const asked = {
    kind: 'clarify-who',
    said: 'Bob',
    choices,
    more: false,
    question: 'is Bob free?',
    chosen: { who: {} },
  } as const
  const { card, value } = replyToAnswer(asked, to)
  expect(JSON.stringify(card)).not.toContain('@')
  expect(value).toEqual({ kind: 'clarify', about: 'who', choices: ['Bob 1', 'Bob 2', 'Bob 3', 'Bob 4', 'Bob 5'] })
})

test('an answer of any size fits in a message, or says that it does not', () => {
  const start = at('2026-11-24T00:00:00+01:00')
  const hour = 3_600_000
  const busy: Disclosure['busy'] = Array.from({ length: 62 * 12 }, (_, n) => {
    return { start: start + n * 2 * hour, end: start + (n * 2 + 1) * hour, status: 'busy', subject: 'Long '.repeat(60) }
  })
  const asked = { start, end: start + 62 * 24 * hour, timeZone: 'Europe/Amsterdam', grain: 'days' } as const
  const one = disclosure({ level: 'limitedDetails', busy, free: [] })
  for (const [people, kind] of [
    [[disclosure({ busy: busy.slice(0, 150), level: 'limitedDetails' })], 'availability'],
    [[one], 'clarify'],
    [Array.from({ length: 50 }, () => one), 'clarify'],
  ] as const) {
    const reply = replyToAnswer(availability({ asked, people }), to)
    expect(JSON.stringify(reply).length).toBeLessThan(40_000)
    expect(reply.value?.kind).toBe(kind)
  }
})

test('after five days or more the button asks about the seven that follow, also where the clocks are set forward', () => {
  const buttons = (start: string, end: string) => {
    const asked = { start: at(start), end: at(end), timeZone: 'Europe/Amsterdam', grain: 'days' } as const
    return replyToAnswer(availability({ asked }), to).card['actions']
  }
  expect(buttons('2026-11-23T00:00:00+01:00', '2026-11-28T00:00:00+01:00')).toMatchObject([
    {
      title: 'Next 7 days',
      verb: 'next-days',
      data: { start: at('2026-11-28T00:00:00+01:00'), end: at('2026-12-05T00:00:00+01:00') },
    },
    {},
  ])
  expect(buttons('2027-03-22T00:00:00+01:00', '2027-03-27T18:00:00+01:00')).toMatchObject([
    { data: { start: at('2027-03-28T00:00:00+01:00'), end: at('2027-04-04T00:00:00+02:00') } },
    {},
  ])
  expect(buttons('2026-11-24T00:00:00+01:00', '2026-11-28T00:00:00+01:00')).toMatchObject([
    { title: 'Next day', data: { end: at('2026-11-29T00:00:00+01:00') } },
    {},
  ])
})

test('the buttons ask about the day after, and about the coming two weeks', () => {
  const { card } = replyToAnswer(availability(), to)
  expect(card['actions']).toMatchObject([
    {
      verb: 'next-days',
      data: {
        who: ['alice@contoso.com'],
        start: at('2026-11-25T00:00:00+01:00'),
        end: at('2026-11-26T00:00:00+01:00'),
      },
    },
    { verb: 'find-time', data: { who: ['alice@contoso.com'], start: to.now, minutes: 30 } },
  ])
})
