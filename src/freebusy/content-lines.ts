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

/** Values of these may hold colons of their own; in all others the value starts after the last colon. */
const texts = 'SUMMARY LOCATION UID ATTENDEE ORGANIZER TZID X-LIC-LOCATION'.split(' ')
const words =
  'BEGIN END DTSTART DTEND DTSTAMP DURATION RRULE RDATE EXDATE EXRULE RECURRENCE-ID SEQUENCE LAST-MODIFIED STATUS TRANSP ' +
  'CLASS X-MICROSOFT-CDO-BUSYSTATUS X-MICROSOFT-RRULE X-CALENDARSERVER-ACCESS FREEBUSY BUSYTYPE PRIORITY TZOFFSETFROM ' +
  'TZOFFSETTO METHOD'
const isText = new Set(texts)
/** A name we read at the start of a line, and the rest of that line unless the name goes on. */
const line = new RegExp(`^(${[...texts, ...words.split(' ')].join('|')})(?![A-Z-])([^\\r\\n]*)`, 'gim')
const deepest = 8
/** Larger files are not read: far beyond what a person's calendar holds, and about what can be read in a quarter of a second. */
const longest = 16 * 1024 * 1024
/** Properties, and what stands in lines so long that they must be lists. */
const mostParts = 170_000
const usualLine = 300
const mostFolds = 500_000
const perPart = 20

/**
 * Everything between BEGIN:VCALENDAR and END:VCALENDAR; a file may hold several. Read leniently: lines that are no properties
 * are passed over, names may be in any case, quotes may be missing. A file that is cut short or is no calendar is a fault.
 */
export function readComponents(text: string): readonly Component[] | Fault {
  if (text.length > longest) return fault(`the file is longer than ${longest} characters`)
  if (hasMany(text, '\n ', mostFolds) || hasMany(text, '\n\t', mostFolds)) return fault('the file is folded too often')
  let size = 0
  const root: Open = { name: '', properties: [], components: [] }
  const open: Open[] = [root]
  for (const [, name = '', rest = ''] of unfolded(text).matchAll(line)) {
    size += weightOf(name, rest)
    if (size > mostParts) return fault('the file holds more than can be read')
    const because = take(readProperty(name.toUpperCase(), rest), open)
    if (because) return fault(because)
  }
  if (open.length > 1) return fault('the file ends too early')
  return root.components.some((c) => c.name === 'VCALENDAR') ? root.components : fault('the file is not a calendar')
}

/** A component weighs more than a property, and a long list as much as what stands in it. */
function weightOf(name: string, rest: string): number {
  if (name.length === 5 && name.toUpperCase() === 'BEGIN') return 4
  return rest.length > usualLine && !isText.has(name) ? rest.length / perPart : 1
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
    if (open.length < 2 || property.value.trim().toUpperCase() !== top.name) return 'an END closes nothing'
    open.pop()
  } else top.properties.push(property)
  return undefined
}

/** A line break before a space or tab is none; what Unicode calls a line separator never is. */
function unfolded(text: string): string {
  const folded = /\n[ \t]/.test(text) ? text.replace(/\r*\n[ \t]/g, '') : text
  const plain = /[\u2028\u2029]/.test(folded) ? folded.replace(/[\u2028\u2029]/g, ' ') : folded
  return plain.startsWith('\uFEFF') ? plain.slice(1) : plain
}

function hasMany(text: string, mark: string, most: number): boolean {
  let many = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (++many > most) return true
  return false
}

/** A line without a colon has an empty value, which is no time: better broken than passed over. */
function readProperty(name: string, rest: string): Property {
  const colon = isText.has(name) ? firstColon(rest) : rest.lastIndexOf(':')
  return colon < 0
    ? { name, parameters: '', value: '' }
    : { name, parameters: rest.slice(0, colon), value: rest.slice(colon + 1) }
}

/** The first colon that stands outside quotes; when a quote is never closed, the first colon. */
function firstColon(rest: string): number {
  if (!rest.includes('"')) return rest.indexOf(':')
  let isQuoted = false
  for (let at = 0; at < rest.length; at++) {
    const mark = rest[at]
    if (mark === '"') isQuoted = !isQuoted
    else if (mark === ':' && !isQuoted) return at
  }
  return rest.indexOf(':')
}

/** The value of a parameter, without quotes; undefined when it is not there. */
export function parameter({ parameters }: Property, name: string): string | undefined {
  let from = 0
  while (from < parameters.length) {
    const end = partEnd(parameters, from)
    if (end - from > name.length && parameters.charCodeAt(from + name.length) === equalsSign) {
      if (parameters.slice(from, from + name.length).toUpperCase() === name) {
        return parameters
          .slice(from + name.length + 1, end)
          .replaceAll('"', '')
          .trim()
      }
    }
    from = end + 1
  }
  return undefined
}

const quote = 34
const semicolon = 59
const equalsSign = 61

/** Where the next semicolon outside quotes stands. */
function partEnd(parameters: string, from: number): number {
  let isQuoted = false
  for (let at = from; at < parameters.length; at++) {
    const code = parameters.charCodeAt(at)
    if (code === quote) isQuoted = !isQuoted
    else if (code === semicolon && !isQuoted) return at
  }
  return parameters.length
}

export function first(component: Component, name: string): Property | undefined {
  for (const property of component.properties) if (property.name === name) return property
  return undefined
}

const noProperties: readonly Property[] = []

export function all(component: Component, name: string): readonly Property[] {
  return first(component, name) ? component.properties.filter((p) => p.name === name) : noProperties
}

/** The value of a property that is one word, in capitals. */
export function word(component: Component, name: string): string | undefined {
  return first(component, name)?.value.trim().toUpperCase()
}
