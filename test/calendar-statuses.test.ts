/** Each item takes time with the status its owner gave it, and the strongest status wins where items overlap. */
import { expect, test } from 'vitest'
import { calendar, event, periods } from './calendar-text.ts'

const at = (start: string, end: string) => [`DTSTART:20261124T${start}00Z`, `DTEND:20261124T${end}00Z`]
const morning = { from: '2026-11-24T06:00Z', to: '2026-11-24T18:00Z' }

function statusOf(lines: readonly string[], owners: readonly string[] = []): string {
  const found = periods(calendar(event(...at('0900', '1000'), ...lines)), { ...morning, owners })
  if (found === 'unknown') return found
  return found.length === 0 ? 'free' : (found[0]?.split(' ')[1] ?? '')
}

test.each([
  ['nothing said', [], 'busy'],
  ['STATUS:CONFIRMED', ['STATUS:CONFIRMED'], 'busy'],
  ['TRANSPARENT', ['TRANSP:TRANSPARENT'], 'free'],
  ['TRANSPARENT in small letters', ['transp:transparent'], 'free'],
  ['CANCELLED', ['STATUS:CANCELLED'], 'free'],
  ['TENTATIVE', ['STATUS:TENTATIVE'], 'tentative'],
  ['TENTATIVE but transparent', ['STATUS:TENTATIVE', 'TRANSP:TRANSPARENT'], 'free'],
  ['Exchange before TRANSP', ['X-MICROSOFT-CDO-BUSYSTATUS:OOF', 'TRANSP:TRANSPARENT'], 'oof'],
  ['Exchange before STATUS', ['X-MICROSOFT-CDO-BUSYSTATUS:BUSY', 'STATUS:TENTATIVE'], 'busy'],
  ['Exchange says free', ['X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'TRANSP:OPAQUE'], 'free'],
  ['Exchange says tentative', ['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE'], 'tentative'],
  ['working elsewhere', ['X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE', 'TRANSP:TRANSPARENT'], 'workingElsewhere'],
  ['what the organizer intended does not count', ['X-MICROSOFT-CDO-INTENDEDSTATUS:FREE'], 'busy'],
  ['words nobody knows take time', ['X-MICROSOFT-CDO-BUSYSTATUS:NAPPING', 'TRANSP:FOGGY', 'STATUS:ODD'], 'busy'],
  ['private items take time', ['CLASS:PRIVATE'], 'busy'],
])('%s', (_, lines, wanted) => expect(statusOf(lines)).toBe(wanted))

const alice = ['alice@contoso.com', 'a.devries@contoso.com']
test.each([
  ['accepted', ['ATTENDEE;PARTSTAT=ACCEPTED:mailto:alice@contoso.com'], 'busy'],
  ['declined', ['ATTENDEE;PARTSTAT=DECLINED:mailto:alice@contoso.com'], 'free'],
  ['declined under an alias, in another case', ['ATTENDEE;PARTSTAT=declined:MAILTO:A.deVries@Contoso.com'], 'free'],
  [
    'declined, with a colon in the name',
    ['ATTENDEE;CN="de Vries: Alice";PARTSTAT=DECLINED:mailto:alice@contoso.com'],
    'free',
  ],
  ['not answered', ['ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:alice@contoso.com'], 'tentative'],
  ['answer missing', ['ATTENDEE:mailto:alice@contoso.com'], 'tentative'],
  ['answered maybe', ['ATTENDEE;PARTSTAT=TENTATIVE:mailto:alice@contoso.com'], 'tentative'],
  ['somebody else declined', ['ATTENDEE;PARTSTAT=DECLINED:mailto:pia@fabrikam.com'], 'busy'],
  ['not answered, but free anyway', ['ATTENDEE:mailto:alice@contoso.com', 'TRANSP:TRANSPARENT'], 'free'],
  ['not answered, Exchange knows', ['ATTENDEE:mailto:alice@contoso.com', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY'], 'busy'],
  [
    'declined, whatever Exchange says',
    ['ATTENDEE;PARTSTAT=DECLINED:mailto:alice@contoso.com', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY'],
    'free',
  ],
  [
    'the organizer need not answer',
    ['ORGANIZER:mailto:alice@contoso.com', 'ATTENDEE:mailto:alice@contoso.com'],
    'busy',
  ],
])('an invitation: %s', (_, lines, wanted) => expect(statusOf(lines, alice)).toBe(wanted))

test('a message that cancels takes no time', () => {
  expect(periods(calendar('METHOD:CANCEL', event(...at('0900', '1000'))), morning)).toEqual([])
})

test('oof hides busy hides tentative hides working elsewhere', () => {
  const text = calendar(
    event(...at('0800', '1600'), 'X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE'),
    event(...at('0900', '1500'), 'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE'),
    event(...at('1000', '1400'), 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY'),
    event(...at('1100', '1300'), 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'),
  )
  expect(periods(text, morning)).toEqual([
    '2026-11-24T08:00/2026-11-24T09:00 workingElsewhere',
    '2026-11-24T09:00/2026-11-24T10:00 tentative',
    '2026-11-24T10:00/2026-11-24T11:00 busy',
    '2026-11-24T11:00/2026-11-24T13:00 oof',
    '2026-11-24T13:00/2026-11-24T14:00 busy',
    '2026-11-24T14:00/2026-11-24T15:00 tentative',
    '2026-11-24T15:00/2026-11-24T16:00 workingElsewhere',
  ])
})

test('touching items of one status are one period, clipped to what was asked', () => {
  const text = calendar(event(...at('0500', '0900')), event(...at('0900', '1000')), event(...at('1000', '1000')))
  expect(periods(text, morning)).toEqual(['2026-11-24T06:00/2026-11-24T10:00 busy'])
})
