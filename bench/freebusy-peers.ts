/** The same question put to other libraries: which time is taken between two instants, from the text of a calendar. */
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { RRuleTemporal } from 'rrule-temporal'
import { entriesIn } from '../src/freebusy/entries.ts'
import { isFault } from '../src/freebusy/fault.ts'
import { readCalendar } from '../src/freebusy/ics.ts'
import { type Period, periodsByStatus } from '../src/freebusy/periods.ts'
import type { Interval } from '../src/time/interval.ts'
import { clocksOf, instantAt } from '../src/time/offsets.ts'
import { zoneNamed } from '../src/time/zone-names.ts'

export interface Peer {
  readonly name: string
  readonly periods: (text: string, stretch: Interval) => readonly Period[]
}

export const liaison: Peer = {
  name: 'Liaison',
  periods: (text, stretch) => {
    const calendar = readCalendar(text, [])
    const looked = isFault(calendar) ? undefined : entriesIn(calendar, stretch, 'Europe/Amsterdam')
    if (looked?.kind !== 'known') throw new Error('unknown')
    return periodsByStatus(looked.entries, stretch)
  },
}

/** ical.js as reader, rrule-temporal for rules, and for everything else our own fast zones, so that only those two differ. */
export const rruleTemporal: Peer = {
  name: 'rrule-temporal behind ical.js',
  periods: (text, stretch) => {
    ICAL.design.strict = false
    const calendar = new ICAL.Component(ICAL.parse(text))
    const found: Period[] = []
    for (const event of calendar.getAllSubcomponents('vevent')) {
      const start = event.getFirstProperty('dtstart')
      const zone = zoneNamed(String(start?.getParameter('tzid') ?? 'UTC')) ?? 'UTC'
      const clocks = clocksOf(zone)
      const instant = (name: string) => instantAt(wallOf(event.getFirstPropertyValue(name)), clocks)
      const length = instant('dtend') - instant('dtstart')
      const status = event.getFirstPropertyValue('x-microsoft-cdo-busystatus') === 'TENTATIVE' ? 'tentative' : 'busy'
      const rule = event.getFirstPropertyValue('rrule')
      for (const at of rule ? ruled(start, zone, rule, stretch, length) : [instant('dtstart')]) {
        if (at < stretch.end && at + length > stretch.start) found.push({ start: at, end: at + length, status })
      }
    }
    return periodsByStatus(found, stretch)
  },
}

function wallOf(value: unknown): number {
  if (!(value instanceof ICAL.Time)) throw new Error('no time')
  return Date.UTC(value.year, value.month - 1, value.day, value.hour, value.minute, value.second)
}

function ruled(start: unknown, zone: string, rule: unknown, stretch: Interval, length: number): readonly number[] {
  if (!(start instanceof ICAL.Property)) throw new Error('no start')
  const written = String(start.getFirstValue()).replace(/[-:]/g, '')
  const rruleString = `DTSTART;TZID=${zone}:${written}\nRRULE:${rule}`
  const between = new RRuleTemporal({ rruleString }).between(
    new Date(stretch.start - length),
    new Date(stretch.end),
    true,
  )
  return between.map((at) => at.epochMilliseconds)
}

export const nodeIcalPeer: Peer = {
  name: 'node-ical',
  periods: (text, stretch) => {
    const options = { from: new Date(stretch.start), to: new Date(stretch.end), expandOngoing: true }
    const found = Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => {
      if (event?.type !== 'VEVENT') return []
      const status: Period['status'] = JSON.stringify(event).includes('"TENTATIVE"') ? 'tentative' : 'busy'
      return nodeIcal
        .expandRecurringEvent(event, options)
        .map(({ start, end }) => ({ start: +start, end: +end, status }))
    })
    return periodsByStatus(found, stretch)
  },
}
