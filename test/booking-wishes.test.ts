/** Liaison books nothing; whoever wants a meeting is told so, and whether those they want it with are free then. */
import { expect, test } from 'vitest'
import { wishIn } from '../src/language/understand.ts'
import { dutch, english, questionText } from './meaning.ts'

function wishOf(text: string, circumstances: typeof english): string {
  const wish = wishIn(text, circumstances)
  if (!wish) return 'no wish'
  const { question } = wish
  if (!question) return 'nobody asked about'
  return question.kind === 'unclear' ? question.because : questionText(question, circumstances.timeZone)
}

test.each([
  ['book a meeting with Alice tomorrow at 10', 'Alice | free-then | 2026-11-18 10:00'],
  ['can you send alice an invite for thursday 2pm', 'alice | free-then | 2026-11-19 14:00'],
  ['need to plan a call with alice somewhere next week, 45 min', 'alice | free-when | 2026-11-23..2026-11-29 | 45 min'],
  [
    'pls schedule a 30 min call with bob and alice on friday',
    'bob + alice | free-when | 2026-11-20 | 30 min | together',
  ],
  ['could we move my meeting with alice to thursday', 'alice | free-then | 2026-11-19'],
  ['book rembrandt tomorrow 10-11', 'rembrandt | free-then | 2026-11-18 10:00-11:00'],
  ['schedule something with bob tomorrow', 'bob | free-then | 2026-11-18'],
  ['reserve rembrandt for thursday morning', 'rembrandt | free-then | 2026-11-19 09:00-12:00'],
  ['make Fabrikam time only', 'no wish'],
  ['cancel my meeting with alice tomorrow', 'nobody asked about'],
  ['book it', 'nobody asked about'],
  ['move the stand-up call to 3pm', 'nobody asked about'],
  ['new relationship', 'no wish'],
  ['tell Bob I will be late', 'no wish'],
])('%s', (text, meaning) => expect(wishOf(text, english)).toBe(meaning))

test.each([
  ['plan een afspraak met alice morgen om 10 uur', 'alice | free-then | 2026-11-18 10:00'],
  ['kun je alice uitnodigen voor donderdag 14u', 'alice | free-then | 2026-11-19 14:00'],
  ['stuur alice een uitnodiging voor 14 uur', 'alice | free-then | 2026-11-17 14:00'],
  ['moet een belafspraak plannen met alice ergens volgende week', 'alice | free-then | 2026-11-23..2026-11-29'],
  ['annuleer mijn afspraak met alice', 'nobody asked about'],
  ['boek dat maar', 'nobody asked about'],
  ['zeg tegen Bob dat ik later kom', 'no wish'],
])('%s', (text, meaning) => expect(wishOf(text, dutch)).toBe(meaning))
