/** What every Calendar promises holds on a CalDAV server that we did not write; each test says which server it ran on. */
import { afterAll, describe, expect, test } from 'vitest'
import { caldavCalendar } from '../../src/adapters/calendar.caldav.ts'
import { addressesFrom } from '../../src/adapters/calendar-address.ts'
import { usualPatience } from '../../src/adapters/patience.ts'
import { issuePermit } from '../../src/policy/permit.ts'
import { caldavStandIn } from '../caldav-stand-in.ts'
import { aliceObjects, nine, noObjects, promisesOf } from '../calendar-promises.ts'
import { personAt } from '../person.ts'
import { radicale } from './radicale.ts'

const account = { user: 'liaison', password: 'a password' }
const hour = 3_600_000

function repeating(uid: string, ...lines: readonly string[]): string {
  const event = ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR']
  return noObjects.replace('END:VCALENDAR', event.join('\r\n'))
}

/** Every kind of thing that servers leave out or compute wrongly: rules, zones, whole days, floating times. */
const bea = [
  repeating(
    'weekly',
    'DTSTART;TZID=W. Europe Standard Time:20260106T100000',
    'DURATION:PT1H',
    'RRULE:FREQ=WEEKLY;BYDAY=TU',
    'SUMMARY:Weekly',
  ),
  repeating(
    'last',
    'DTSTART;TZID=Europe/Amsterdam:20260127T150000',
    'DURATION:PT1H',
    'RRULE:FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1',
    'SUMMARY:Last Tuesday',
  ),
  repeating(
    'day',
    'DTSTART;VALUE=DATE:20261125',
    'DTEND;VALUE=DATE:20261126',
    'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
    'SUMMARY:Whole day',
  ),
  repeating(
    'until',
    'DTSTART;TZID=Europe/Oslo:20261110T180000',
    'DURATION:PT1H',
    'RRULE:FREQ=WEEKLY;UNTIL=20261124',
    'SUMMARY:Last of its rule',
  ),
  repeating('floating', 'DTSTART:20261126T003000', 'DTEND:20261126T010000', 'SUMMARY:Floating'),
]

const server = await radicale(account)
const collections: Readonly<Record<string, readonly string[]>> = {
  '/alice/calendar/': aliceObjects,
  '/bob/calendar/': [],
  '/bea/calendar/': bea,
}
const standIn = server ? undefined : await caldavStandIn(collections, account)
const url = server?.url ?? standIn?.url ?? ''
for (const [path, objects] of Object.entries(collections)) await server?.fill(path, objects)
afterAll(() => server?.stop() ?? standIn?.close())

const calendar = caldavCalendar({
  places: { fetch, patience: { ...usualPatience, timeoutMs: 60_000 }, allowsLoopback: true },
  addressOf: addressesFrom({
    'alice@contoso.com': `${url}/alice/calendar/`,
    'bob@contoso.com': `${url}/bob/calendar/`,
    'bea@contoso.com': `${url}/bea/calendar/`,
    'pia@contoso.com': `${url}/pia/calendar/`,
  }),
  account,
  clock: { now: () => 0 },
})

describe(server ? `CalDAV on Radicale ${server.version}` : 'CalDAV on the stand-in, for want of radicale', () => {
  promisesOf(calendar)

  test('rules, zones, whole days and floating times are all there', async () => {
    const stretch = { start: nine - 9 * hour, end: nine + 72 * hour }
    const looked = await calendar.entries(issuePermit(personAt('bea@contoso.com'), stretch, 'limitedDetails'))
    const entries = looked.kind === 'known' ? looked.entries : []
    const written = entries.map((entry) => `${new Date(entry.start).toISOString()} ${entry.status} ${entry.subject}`)
    expect(written.sort()).toEqual([
      '2026-11-24T09:00:00.000Z busy Weekly',
      '2026-11-24T14:00:00.000Z busy Last Tuesday',
      '2026-11-24T17:00:00.000Z busy Last of its rule',
      '2026-11-24T23:00:00.000Z oof Whole day',
      '2026-11-25T23:30:00.000Z busy Floating',
    ])
  })
})
