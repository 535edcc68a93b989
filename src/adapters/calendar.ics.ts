/** Calendars as iCalendar files, one per person: `<folder>/<address>.ics`, read again when it changes. */
import type { Stats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { LRUCache } from 'lru-cache'
import type { Looked } from '../freebusy/entry.ts'
import { type Fault, fault, isFault } from '../freebusy/fault.ts'
import { readCalendar } from '../freebusy/ics.ts'
import { type Remembered, remembered } from '../freebusy/remembered.ts'
import { addressIn, type Owners } from '../freebusy/status.ts'
import type { Permit } from '../policy/permit.ts'
import type { Calendar } from '../ports.ts'
import { type Found, fileFinder } from './address-files.ts'

export interface IcsFolder {
  readonly folder: string
  /** told why a file says nothing, once for each version of it; never what is in it */
  readonly log: (because: string, address: string) => void
  /** bytes of all files kept in memory together; the least recently used go first */
  readonly mostKept?: number
}

interface Kept {
  /** changes whenever the file or its owners do */
  readonly signature: string
  /** false: the file was so young that it may have been written again without looking different */
  readonly isSettled: boolean
  readonly size: number
  readonly answer: Promise<Remembered>
}

const mostKeptByDefault = 700_000_000
/** Larger files are not read (the engine takes 16 million characters). */
const largest = 48 * 1024 * 1024
/** File systems tell times apart that are this many milliseconds apart. */
const resolution = 50

/**
 * No file: unknown. A file that cannot be read, is cut short or is no calendar: unknown. An empty calendar: nothing in it.
 * Time and size of the file are looked at on every question (it takes microseconds), so that an edit counts at once.
 */
export function icsCalendar({ folder, log, mostKept = mostKeptByDefault }: IcsFolder): Calendar {
  const files = new LRUCache<string, Kept>({ maxSize: mostKept, sizeCalculation: (kept) => Math.max(1, kept.size) })
  const find = fileFinder(folder, '.ics')
  const entries = async ({ target, stretch }: Permit): Promise<Looked> => {
    const found = find(target.address)
    if (!found) return { kind: 'unknown', because: 'there is no calendar file' }
    const owners = [target.address, ...target.aliases].map(addressIn)
    const signature = `${signatureOf(found.now)} ${owners.join(' ')}`
    const before = files.get(found.path)
    const isSame = before?.signature === signature
    const tell = (because: string) => (isSame ? undefined : log(because, target.address))
    const kept = isSame && before.isSettled ? before : keep(found, signature, owners, tell)
    if (kept !== before) files.set(found.path, kept)
    return (await kept.answer)(stretch, target.timeZone)
  }
  return { entries }
}

function keep({ path, now }: Found, signature: string, owners: Owners, tell: (because: string) => void): Kept {
  const age = Date.now() - now.ctimeMs
  const isSettled = age > resolution || age < -1_000
  return { signature, isSettled, size: now.size, answer: read(path, now, owners, tell) }
}

function signatureOf({ mtimeMs, ctimeMs, size, ino }: Stats): string {
  return `${mtimeMs} ${ctimeMs} ${size} ${ino}`
}

async function read(path: string, seen: Stats, owners: Owners, log: (because: string) => void): Promise<Remembered> {
  const text = await textOf(path, seen)
  const calendar = typeof text === 'string' ? readCalendar(text, owners) : text
  if (!isFault(calendar)) {
    for (const one of calendar.broken.slice(0, 3)) log(one.because)
    return remembered(calendar)
  }
  log(calendar.because)
  return () => ({ kind: 'unknown', because: calendar.because })
}

/** The text as it was when `seen` was seen: a file that changes under the reader is not whole. */
async function textOf(path: string, seen: Stats): Promise<string | Fault> {
  if (seen.size > largest) return fault(`the file is larger than ${largest} bytes`)
  try {
    const text = await readFile(path, 'utf8')
    return signatureOf(await stat(path)) === signatureOf(seen) ? text : fault('the file changed while it was read')
  } catch (cause) {
    return fault(`the file cannot be read: ${cause instanceof Error ? cause.message : cause}`)
  }
}
