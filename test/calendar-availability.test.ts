/** VAVAILABILITY and VFREEBUSY take time as RFC 7953 and RFC 5545 say. */
import { expect, test } from 'vitest'
import { calendar, event, periods } from './calendar-text.ts'

const monday = { from: '2026-11-23T00:00Z', to: '2026-11-24T00:00Z' }
const component = (name: string, ...lines: readonly string[]) => [`BEGIN:${name}`, ...lines, `END:${name}`].join('\r\n')
const officeHours = component(
  'AVAILABLE',
  'UID:hours',
  'DTSTART:20260105T090000Z',
  'DTEND:20260105T170000Z',
  'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
)

test('what is not available is out of office, and events lie over it', () => {
  const text = calendar(
    component('VAVAILABILITY', officeHours),
    event('DTSTART:20261123T160000Z', 'DTEND:20261123T190000Z', 'STATUS:TENTATIVE'),
  )
  expect(periods(text, monday)).toEqual([
    '2026-11-23T00:00/2026-11-23T09:00 oof',
    '2026-11-23T16:00/2026-11-23T19:00 tentative',
    '2026-11-23T19:00/2026-11-24T00:00 oof',
  ])
})

test('it speaks only of its own range, with its own type', () => {
  const text = calendar(
    component('VAVAILABILITY', 'DTSTART:20261123T120000Z', 'DURATION:PT2H', 'BUSYTYPE:BUSY-TENTATIVE'),
  )
  expect(periods(text, monday)).toEqual(['2026-11-23T12:00/2026-11-23T14:00 tentative'])
})

test('a higher priority hides a lower one, its free time too', () => {
  const text = calendar(
    component('VAVAILABILITY', 'PRIORITY:9', 'BUSYTYPE:BUSY', officeHours),
    component(
      'VAVAILABILITY',
      'PRIORITY:1',
      'DTSTART:20261123T060000Z',
      'DTEND:20261123T120000Z',
      component('AVAILABLE', 'UID:early', 'DTSTART:20261123T070000Z', 'DURATION:PT1H'),
    ),
  )
  expect(periods(text, monday)).toEqual([
    '2026-11-23T00:00/2026-11-23T06:00 busy',
    '2026-11-23T06:00/2026-11-23T07:00 oof',
    '2026-11-23T08:00/2026-11-23T12:00 oof',
    '2026-11-23T17:00/2026-11-24T00:00 busy',
  ])
})

test('availability that cannot be read makes the day unknown', () => {
  const text = calendar(component('VAVAILABILITY', component('AVAILABLE', 'DTSTART:whenever', 'DURATION:PT1H')))
  expect(periods(text, monday)).toBe('unknown')
})

test('periods of a VFREEBUSY have the status of their type', () => {
  const text = calendar(
    component(
      'VFREEBUSY',
      'FREEBUSY:20261123T080000Z/PT1H,20261123T100000Z/20261123T110000Z',
      'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261123T120000Z/PT1H',
      'FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261123T140000Z/PT1H',
      'FREEBUSY;FBTYPE=FREE:20261123T160000Z/PT1H',
      'FREEBUSY;FBTYPE=X-NAPPING:20261123T180000Z/PT1H',
    ),
  )
  expect(periods(text, monday)).toEqual([
    '2026-11-23T08:00/2026-11-23T09:00 busy',
    '2026-11-23T10:00/2026-11-23T11:00 busy',
    '2026-11-23T12:00/2026-11-23T13:00 tentative',
    '2026-11-23T14:00/2026-11-23T15:00 oof',
    '2026-11-23T18:00/2026-11-23T19:00 busy',
  ])
})

test('a period that cannot be read makes the answer unknown', () => {
  expect(periods(calendar(component('VFREEBUSY', 'FREEBUSY:20261123T080000Z/soon')), monday)).toBe('unknown')
})
