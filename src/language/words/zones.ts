/** Time zones as people say them: letters on a clock, or a city and the word "time". */
import type { Entry } from './vocabulary.ts'

const letters: Readonly<Record<string, string>> = {
  'utc,gmt,zulu': 'UTC',
  'cet,cest': 'Europe/Paris',
  bst: 'Europe/London',
  'eet,eest': 'Europe/Athens',
  msk: 'Europe/Moscow',
  'est,edt,eastern time,eastern': 'America/New_York',
  'cst,cdt,central time': 'America/Chicago',
  'mst,mdt,mountain time': 'America/Denver',
  'pst,pdt,pacific time,pacific': 'America/Los_Angeles',
  ist: 'Asia/Kolkata',
  jst: 'Asia/Tokyo',
  sgt: 'Asia/Singapore',
  'aest,aedt': 'Australia/Sydney',
}

const lands: Readonly<Record<string, string>> = {
  'dutch time,nederlandse tijd,the netherlands time,netherlands time,holland time': 'Europe/Amsterdam',
  'uk time,british time,britse tijd,engelse tijd,english time': 'Europe/London',
  'german time,duitse tijd,germany time': 'Europe/Berlin',
  'french time,franse tijd,france time': 'Europe/Paris',
  'belgian time,belgische tijd,belgium time': 'Europe/Brussels',
  'indian time,india time,indiase tijd': 'Asia/Kolkata',
  'japan time,japanese time,japanse tijd': 'Asia/Tokyo',
  'central european time,midden - europese tijd,midden europese tijd': 'Europe/Paris',
  'new yorkse tijd,ny time,nyc time': 'America/New_York',
  'london time,londense tijd,londonse tijd': 'Europe/London',
  'parijse tijd': 'Europe/Paris',
  'berlijnse tijd': 'Europe/Berlin',
  'seattle time,san francisco time,redmond time': 'America/Los_Angeles',
  'boston time,washington time': 'America/New_York',
  'mumbai time,delhi time,bangalore time': 'Asia/Kolkata',
}

/** "Lisbon time", "Amsterdamse tijd", "tijd in Lisbon" for every city the zone data names. */
function cityEntries(): (readonly [Entry, string])[] {
  return Intl.supportedValuesOf('timeZone').flatMap((zone): (readonly [Entry, string])[] => {
    const city = zone.split('/').at(-1)?.replaceAll('_', ' ').toLowerCase()
    if (!city || !zone.includes('/') || zone.startsWith('Etc')) return []
    return [
      [{ zone }, [`${city} time`, `${city} tijd`, `${city}se tijd`, `time in ${city}`, `tijd in ${city}`].join(',')],
    ]
  })
}

export const zoneEntries: readonly (readonly [Entry, string])[] = [
  ...cityEntries(),
  ...Object.entries({ ...letters, ...lands }).map(([phrases, zone]) => [{ zone }, phrases] as const),
]
