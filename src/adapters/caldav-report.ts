/** What a CalDAV server is asked (RFC 4791), and the calendar data in its answer. */
import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { type Fault, fault } from '../freebusy/fault.ts'
import type { Interval } from '../time/interval.ts'

/** 20261124T000000Z */
function written(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function timeRange({ start, end }: Interval): string {
  return `<C:time-range start="${written(start)}" end="${written(end)}"/>`
}

/** Events that touch the period, whole: what repeats is computed here, since servers differ in it (7.8). */
export function calendarQuery(period: Interval): string {
  return eventsWith(timeRange(period))
}

/** All events that have the property, whenever they are: for those that repeat in ways in which the server may be wrong (9.7.2). */
export function eventsHaving(property: 'RRULE' | 'RDATE'): string {
  return eventsWith(`<C:prop-filter name="${property}"/>`)
}

function eventsWith(filter: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">${filter}</C:comp-filter></C:comp-filter></C:filter>
</C:calendar-query>`
}

/** Time only, for calendars whose events we may not read (7.10). */
export function freeBusyQuery(period: Interval): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<C:free-busy-query xmlns:C="urn:ietf:params:xml:ns:caldav">${timeRange(period)}</C:free-busy-query>`
}

/** No DTD is ever read, so nothing in an answer can name a file or grow; only the five entities of XML and numbers are known. */
const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
  isArray: (name) => name === 'response' || name === 'propstat',
})

const response = z.looseObject({
  status: z.string().optional(),
  propstat: z
    .array(
      z.looseObject({
        status: z.string(),
        prop: z.looseObject({ 'calendar-data': z.string().optional() }).or(z.string()),
      }),
    )
    .optional(),
})
const multistatus = z.object({
  multistatus: z.looseObject({ response: z.array(response).optional() }).or(z.string()),
})

/**
 * One text for each object. A fault when any of it is missing: a resource that could not be read, or an answer that the server
 * cut short (507 in a response, RFC 6578 3.6), would otherwise look like free time.
 */
export function calendarData(text: string): readonly string[] | Fault {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return fault('the answer has a document type')
  const read = multistatus.safeParse(parsed(text))
  if (!read.success) return fault('the answer is no multistatus')
  const { multistatus: all } = read.data
  const data: string[] = []
  for (const one of (typeof all === 'string' ? undefined : all.response) ?? []) {
    const found = one.propstat?.find(({ status }) => / 200( |$)/.test(status.trim()))
    const prop = found?.prop
    const calendar = typeof prop === 'object' ? prop['calendar-data'] : undefined
    if (one.status !== undefined || !calendar) return fault('part of the answer is missing')
    data.push(calendar)
  }
  return data
}

function parsed(text: string): unknown {
  try {
    return parser.parse(text, true)
  } catch {
    return undefined
  }
}
