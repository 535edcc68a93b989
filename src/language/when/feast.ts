/** Days with a name of their own: "Boxing Day", "tweede paasdag", "Christmas 2027". */
import { isoWeekday } from '../../time/calendar.ts'
import { dayNumber, plainDay } from '../../time/days.ts'
import { type Line, skip } from '../words/line.ts'
import type { Feast } from '../words/vocabulary.ts'
import type { Found } from './piece.ts'
import { yearAt } from './year.ts'

const [monday, tuesday, thursday] = [1, 2, 4]

/** The day number of each feast in a year. Memorial, Labor and Thanksgiving Day are those of the United States (5 U.S.C. 6103). */
const feasts: Readonly<Record<Feast, (year: number) => number>> = {
  'new-year': on(1, 1),
  'valentines-day': on(2, 14),
  'good-friday': fromEaster(-2),
  easter: fromEaster(0),
  'easter-monday': fromEaster(1),
  'kings-day': (year) => {
    const day = on(4, 27)(year)
    return isoWeekday(day) === 7 ? day - 1 : day
  },
  'liberation-day': on(5, 5),
  ascension: fromEaster(39),
  pentecost: fromEaster(49),
  'whit-monday': fromEaster(50),
  'memorial-day': (year) => nth(1, monday, 6)(year) - 7,
  'independence-day': on(7, 4),
  'labor-day': nth(1, monday, 9),
  'budget-day': nth(3, tuesday, 9),
  halloween: on(10, 31),
  thanksgiving: nth(4, thursday, 11),
  'black-friday': (year) => nth(4, thursday, 11)(year) + 1,
  'saint-nicholas': on(12, 5),
  'christmas-eve': on(12, 24),
  christmas: on(12, 25),
  'second-christmas': on(12, 26),
  'new-years-eve': on(12, 31),
}

function on(month: number, day: number): (year: number) => number {
  return (year) => dayNumber(year, month, day)
}

/** The first, second … such weekday (1 is Monday) of a month. */
function nth(count: number, weekday: number, month: number): (year: number) => number {
  return (year) => {
    const first = dayNumber(year, month, 1)
    return first + ((weekday - isoWeekday(first) + 7) % 7) + 7 * (count - 1)
  }
}

function fromEaster(days: number): (year: number) => number {
  return (year) => easterOf(year) + days
}

/** Easter Sunday of the Gregorian calendar (Meeus, "Astronomical Algorithms", chapter 8). */
function easterOf(year: number): number {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const corrected = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15
  const moon = corrected % 30
  const epact = moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11))
  const weekday = (year + Math.floor(year / 4) + epact + 2 - century + Math.floor(century / 4)) % 7
  const shift = epact - weekday
  const month = 3 + Math.floor((shift + 40) / 44)
  return dayNumber(year, month, shift + 28 - 31 * Math.floor(month / 4))
}

/** The next one, or that of the year that was said. */
export function feastAt(line: Line, at: number): Found {
  const start = skip(line, at, 'the')
  const sense = line.words[start]?.sense
  if (!sense?.feast) return undefined
  const said = yearAt(line, start + 1)
  const dayIn = feasts[sense.feast]
  const { year } = plainDay(line.today)
  const soon = dayIn(year) >= line.today ? dayIn(year) : dayIn(year + 1)
  const day = { exact: said ? dayIn(said.year) : soon }
  return { to: said?.to ?? start + 1, meaning: { kind: 'day', day, ...(sense.part && { part: sense.part }) } }
}
