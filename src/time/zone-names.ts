/** Which IANA zone a calendar means by the name it gives: Windows names, names made for people, prefixes of other programs. */
import { WINDOWS_TO_IANA_MAP } from 'windows-iana'
import { displayNames } from './display-names.ts'
import { type Clocks, clocksOf } from './offsets.ts'
import { isTimeZone } from './zone.ts'

const known = new Map<string, string | undefined>()

/**
 * The IANA name for a TZID; undefined when the name alone does not say which zone it is, and the file's own VTIMEZONE must.
 * Abbreviations such as EST say nothing: some mean New York by it, some no summer time.
 */
export function zoneNamed(name: string): string | undefined {
  if (name.length > 200) return undefined
  if (known.has(name)) return known.get(name)
  const found = find(name.trim())
  if (known.size < 2_000) known.set(name, found)
  return found
}

function find(name: string): string | undefined {
  if (isAbbreviation(name)) return undefined
  return iana(name) ?? afterPrefix(name) ?? windows(name) ?? displayed(name)
}

function isAbbreviation(name: string): boolean {
  return /^[A-Z]{2,4}$/i.test(name) && !/^(UTC|GMT|UCT)$/i.test(name)
}

function iana(name: string): string | undefined {
  return isTimeZone(name) ? name : undefined
}

/** `/mozilla.org/20050126_1/Europe/Berlin`: the longest end that is a zone. */
function afterPrefix(name: string): string | undefined {
  if (!name.startsWith('/')) return undefined
  const parts = name.split('/')
  return [-3, -2, -1].map((n) => iana(parts.slice(n).join('/'))).find((zone) => zone !== undefined)
}

/** Outlook numbers a zone it meets twice ("... 1") and has "Daylight" where it means the zone. */
function windows(name: string): string | undefined {
  const plain = name.replace(/ \d+$/, '').replace(/ daylight time$/i, ' Standard Time')
  return windowsZones.get(name.toLowerCase()) ?? windowsZones.get(plain.toLowerCase())
}

const windowsZones: ReadonlyMap<string, string> = new Map(
  WINDOWS_TO_IANA_MAP.filter((row) => row.territory === '001').flatMap(({ windowsName, iana: zones }) =>
    zones.slice(0, 1).map((zone): [string, string] => [windowsName.toLowerCase(), zone]),
  ),
)

function displayed(name: string): string | undefined {
  const bare = name.replace(/^\((?:UTC|GMT)[^)]*\)\s*/i, '').toLowerCase()
  const zone = displayNames.get(bare) ?? displayNames.get(bare.replaceAll(' / ', ', '))
  return zone === undefined ? undefined : (iana(zone) ?? windows(zone))
}

/** Clocks for a name that nothing else explains: `UTC+02:00`, or cities of which all that are known keep the same time. */
export function clocksGuessed(name: string): Clocks | undefined {
  const fixed = /^(?:UTC|GMT) ?([+-])(\d{1,2})(?::?([0-5]\d))?$/i.exec(name.trim())
  if (fixed) return fixedClocks(name, (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * (fixed[1] === '-' ? -1 : 1))
  const zones = name
    .replace(/^\((?:UTC|GMT)[^)]*\)\s*/i, '')
    .split(/\s*[,;/]\s*/)
    .flatMap((city) => cityZones().get(city.toLowerCase().replaceAll(' ', '_')) ?? [])
  const [first, ...rest] = zones
  return first !== undefined && rest.every((zone) => keepSameTime(first, zone)) ? clocksOf(first) : undefined
}

function fixedClocks(name: string, minutes: number): Clocks | undefined {
  return Math.abs(minutes) > 14 * 60 ? undefined : { name, offsetAt: () => minutes * 60_000 }
}

const zonesOfCities = new Map<string, string>()

function cityZones(): ReadonlyMap<string, string> {
  if (zonesOfCities.size === 0) {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      zonesOfCities.set(zone.slice(zone.lastIndexOf('/') + 1).toLowerCase(), zone)
    }
  }
  return zonesOfCities
}

/** A winter and a summer of the years calendars are about. */
const samples = [2024, 2026, 2028].flatMap((year) => [Date.UTC(year, 0, 15), Date.UTC(year, 6, 15)])

function keepSameTime(a: string, b: string): boolean {
  return samples.every((at) => clocksOf(a).offsetAt(at) === clocksOf(b).offsetAt(at))
}
