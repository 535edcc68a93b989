/** Time zones as people say them: letters on a clock, a place and the word "time", or a place behind a clock time. */
import { tokensOf } from './tokens.ts'
import type { Entry } from './vocabulary.ts'

type Named = Readonly<Record<string, string>>

const letters: Named = {
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

const ofPlaces: Named = {
  'dutch time,nederlandse tijd': 'Europe/Amsterdam',
  'british time,britse tijd,engelse tijd,english time,londense tijd,londonse tijd': 'Europe/London',
  'german time,duitse tijd,berlijnse tijd': 'Europe/Berlin',
  'french time,franse tijd,parijse tijd': 'Europe/Paris',
  'belgian time,belgische tijd': 'Europe/Brussels',
  'indian time,indiase tijd': 'Asia/Kolkata',
  'japanese time,japanse tijd': 'Asia/Tokyo',
  'central european time,midden - europese tijd,midden europese tijd': 'Europe/Paris',
  'new yorkse tijd': 'America/New_York',
}

/** Places that the zone data does not name, or names otherwise. */
const otherPlaces: Named = {
  'the netherlands,netherlands,holland,nederland': 'Europe/Amsterdam',
  'the uk,uk,england,engeland,londen': 'Europe/London',
  'germany,duitsland,berlijn': 'Europe/Berlin',
  'france,frankrijk,parijs': 'Europe/Paris',
  'belgium,belgie,brussel': 'Europe/Brussels',
  'india,mumbai,delhi,bangalore': 'Asia/Kolkata',
  'japan,tokio': 'Asia/Tokyo',
  'new york city,ny,nyc': 'America/New_York',
  'seattle,san francisco,redmond': 'America/Los_Angeles',
  'boston,washington': 'America/New_York',
}

const places: readonly (readonly [string, string])[] = [
  ...Intl.supportedValuesOf('timeZone').flatMap((zone): (readonly [string, string])[] => {
    const city = zone.split('/').at(-1)?.replaceAll('_', ' ').toLowerCase()
    return city && zone.includes('/') && !zone.startsWith('Etc') ? [[city, zone]] : []
  }),
  ...Object.entries(otherPlaces).flatMap(([names, zone]) => names.split(',').map((name) => [name, zone] as const)),
]

/** "at 9 in reunion" is a gathering. */
const alsoWords = new Set('canary center christmas easter midway oral resolute reunion troll wake'.split(' '))

/** The zone of each place that says one by its name alone, by the words of the name with a space between each two. */
export const zonesOfPlaces: ReadonlyMap<string, string> = new Map(
  places.flatMap(([name, zone]) => (alsoWords.has(name) ? [] : [[wordsIn(name), zone]])),
)

function wordsIn(name: string): string {
  return tokensOf(name)
    .map(({ word }) => word)
    .join(' ')
}

/** "Lisbon time", "Amsterdamse tijd", "tijd in Lisbon". */
const placeEntries = places.map(([place, zone]): readonly [Entry, string] => [
  { zone },
  [`${place} time`, `${place} tijd`, `${place}se tijd`, `time in ${place}`, `tijd in ${place}`].join(','),
])

export const zoneEntries: readonly (readonly [Entry, string])[] = [
  ...placeEntries,
  ...Object.entries({ ...letters, ...ofPlaces }).map(([phrases, zone]) => [{ zone }, phrases] as const),
]
