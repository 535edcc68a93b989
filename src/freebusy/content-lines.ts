/** iCalendar text taken apart into components and the properties that say when and how time is taken (RFC 5545, 3.1). */
import { type Fault, fault } from './fault.ts'

export interface Property {
  readonly name: string
  /** `;NAME=value;...` as it stood in the file, with its quotes */
  readonly parameters: string
  readonly value: string
}

export interface Component {
  readonly name: string
  readonly properties: readonly Property[]
  readonly components: readonly Component[]
}

interface Open {
  readonly name: string
  readonly properties: Property[]
  readonly components: Component[]
}

/** Property values that may hold colons of their own; in all others the value starts after the last colon. */
const texts = new Set(['SUMMARY', 'LOCATION', 'UID', 'ATTENDEE', 'ORGANIZER', 'TZID', 'X-LIC-LOCATION'])
const times = new Set(
  (
    'DTSTART DTEND DURATION RRULE RDATE EXDATE EXRULE RECURRENCE-ID SEQUENCE DTSTAMP LAST-MODIFIED STATUS TRANSP CLASS ' +
    'X-MICROSOFT-CDO-BUSYSTATUS X-CALENDARSERVER-ACCESS FREEBUSY BUSYTYPE PRIORITY TZOFFSETFROM TZOFFSETTO METHOD ' +
    'BEGIN END'
  ).split(' '),
)
const deepest = 8

/**
 * Everything between BEGIN:VCALENDAR and END:VCALENDAR; a file may hold several. Read leniently: lines that are no properties
 * are passed over, names may be in any case, quotes may be missing. A file that is cut short or is no calendar is a fault.
 */
export function readComponents(text: string): readonly Component[] | Fault {
  const root: Open = { name: '', properties: [], components: [] }
  const open: Open[] = [root]
  for (const line of contentLines(text)) {
    const property = readProperty(line)
    if (!property) continue
    const because = take(property, open)
    if (because) return fault(because)
  }
  if (open.length > 1) return fault(`the file ends inside ${open.at(-1)?.name}`)
  return root.components.some((c) => c.name === 'VCALENDAR') ? root.components : fault('the file is not a calendar')
}

/** Puts a property where it belongs; says why when the components do not nest. */
function take(property: Property, open: Open[]): string | undefined {
  const top = open.at(-1)
  if (!top) return 'components do not nest'
  if (property.name === 'BEGIN') {
    if (open.length > deepest) return 'components stand too deep in each other'
    const next: Open = { name: property.value.trim().toUpperCase(), properties: [], components: [] }
    top.components.push(next)
    open.push(next)
  } else if (property.name === 'END') {
    if (open.length < 2 || property.value.trim().toUpperCase() !== top.name)
      return `END:${property.value} closes nothing`
    open.pop()
  } else top.properties.push(property)
  return undefined
}

/** The lines that start with a name we read, unfolded: a line break before a space or tab is no line break. */
function* contentLines(text: string): Generator<string> {
  const source = text.includes('\n') ? text : text.replaceAll('\r', '\n')
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < source.length) {
    let end = lineEnd(source, at)
    const wanted = isRead(source, at, end)
    let line = wanted ? source.slice(at, trimmed(source, at, end)) : ''
    while (isFold(source.charCodeAt(end + 1))) {
      const from = end + 2
      end = lineEnd(source, from)
      if (wanted) line += source.slice(from, trimmed(source, from, end))
    }
    if (wanted) yield line
    at = end + 1
  }
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}

function trimmed(text: string, from: number, end: number): number {
  return end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end
}

function isFold(code: number): boolean {
  return code === 32 || code === 9
}

const longestName = 30

function isRead(text: string, from: number, end: number): boolean {
  const name = nameAt(text, from, Math.min(end, from + longestName))
  return times.has(name) || texts.has(name)
}

function nameAt(text: string, from: number, limit: number): string {
  let at = from
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (code === 58 || code === 59) return text.slice(from, at).toUpperCase()
    at++
  }
  return ''
}

function readProperty(line: string): Property | undefined {
  const name = nameAt(line, 0, longestName)
  const colon = texts.has(name) ? firstColon(line, name.length) : line.lastIndexOf(':')
  if (colon < 0) return undefined
  return { name, parameters: line.slice(name.length, colon), value: line.slice(colon + 1) }
}

/** The first colon that stands outside quotes; when a quote is never closed, the first colon. */
function firstColon(line: string, from: number): number {
  let quoted = false
  for (let at = from; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code === 34) quoted = !quoted
    else if (code === 58 && !quoted) return at
  }
  return line.indexOf(':', from)
}

/** The value of a parameter, without quotes; undefined when it is not there. */
export function parameter(property: Property, name: string): string | undefined {
  if (property.parameters === '') return undefined
  for (const part of property.parameters.match(/[^;"]+(?:"[^"]*"?[^;"]*)*/g) ?? []) {
    const equals = part.indexOf('=')
    if (equals > 0 && part.slice(0, equals).trim().toUpperCase() === name) {
      return part
        .slice(equals + 1)
        .replaceAll('"', '')
        .trim()
    }
  }
  return undefined
}

export function first(component: Component, name: string): Property | undefined {
  return component.properties.find((p) => p.name === name)
}

export function all(component: Component, name: string): readonly Property[] {
  return component.properties.filter((p) => p.name === name)
}

/** The value of a property that is one word, in capitals. */
export function word(component: Component, name: string): string | undefined {
  return first(component, name)?.value.trim().toUpperCase()
}
