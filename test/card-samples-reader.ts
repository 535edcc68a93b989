/** Who reads the cards that tests look at, and when. */
import type { Reader } from '../src/bot/reader.ts'
import type { Language } from '../src/language/question.ts'

export const at = (iso: string) => Date.parse(iso)
/** a stretch of Tuesday 24 November 2026 in Amsterdam (UTC+1) */
export const tuesday = (from: string, to: string) => ({
  start: at(`2026-11-24T${from}:00+01:00`),
  end: at(`2026-11-24T${to}:00+01:00`),
})

export const reader = (
  language: Language,
  role: Reader['role'] = 'admin',
  shownIn: Reader['shownIn'] = 'teams',
): Reader => ({
  language,
  locale: language === 'nl' ? 'nl-NL' : 'en-GB',
  timeZone: 'Europe/Amsterdam',
  role,
  shownIn,
  now: at('2026-11-23T10:00:00+01:00'),
  operationId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  organization: 'Contoso',
})
