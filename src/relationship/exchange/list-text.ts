/** The text of `Get-OrganizationRelationship | Format-List` to objects: `Name : value` lines, long values wrapped and indented. */
import { type ExchangeObject, listFields, truthFields } from './fields.ts'
import { listIn } from './value.ts'

const field = /^ {0,3}([A-Za-z][A-Za-z0-9]*)[ \t]*:(?: |$)(.*)$/

interface Line {
  readonly name: string
  readonly value: string
  /** whether an empty line stood before it */
  readonly apart: boolean
}

export function objectsInList(text: string): readonly ExchangeObject[] {
  const lines = fieldLines(text)
  const isApart = boundariesIn(lines)
  const objects: Map<string, unknown>[] = []
  for (const line of lines) {
    const open = objects.at(-1)
    const begins = open === undefined || open.has(line.name) || isApart(line)
    const object = begins ? new Map<string, unknown>() : open
    object.set(line.name, valueIn(line))
    if (begins) objects.push(object)
  }
  return objects.map((object) => Object.fromEntries(object))
}

/**
 * An empty line ends an object. Text pasted into a chat may have one after every line; then only a field that is there
 * already begins the next object.
 */
function boundariesIn(lines: readonly Line[]): (line: Line) => boolean {
  const everywhere = lines.filter(({ apart }) => apart).length * 2 > lines.length
  return ({ apart }) => apart && !everywhere
}

/** A line that fills the width was cut there; a shorter one ended at a space. */
function fieldLines(text: string): readonly Line[] {
  const lines = text.replaceAll('\u00a0', ' ').split(/\r\n|\r|\n/)
  const widest = Math.max(0, ...lines.filter((line) => field.test(line)).map(({ length }) => length))
  const found: Line[] = []
  let apart = false
  let last = ''
  for (const line of lines) {
    const [, name, value = ''] = field.exec(line) ?? []
    const open = found.at(-1)
    if (name !== undefined) found.push({ name, value: value.trim(), apart })
    else if (line.trim() !== '' && open) {
      const between = last.length >= widest ? '' : ' '
      found[found.length - 1] = { ...open, value: `${open.value}${between}${line.trim()}` }
    }
    apart = line.trim() === ''
    last = line
  }
  return found
}

/** An empty value is null. */
function valueIn({ name, value }: Line): unknown {
  if (listFields.has(name)) return listIn(value)
  if (value === '') return null
  if (truthFields.has(name) && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  return value
}
