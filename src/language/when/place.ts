/** "9am in New York": a place right behind a time on the clock, which is read in the zone of that place. */
import { isGlued, type Line } from '../words/line.ts'
import { zonesOfPlaces } from '../words/zones.ts'
import type { Joined } from './gaps.ts'
import type { Found, Piece } from './piece.ts'

type Place = Extract<Piece, { kind: 'place' }>

/** "port - au - prince" */
const mostWords = 5

/** Only a name of which the zone words know the place, and that is not part of another name: "in the London office". */
export function placeAt(line: Line, at: number): Found {
  if (line.words[at]?.word !== 'in') return undefined
  const start = at + 1
  for (let to = start + mostWords; to > start; to--) {
    const words = line.words.slice(start, to)
    const zone = zonesOfPlaces.get(words.map(({ word }) => word).join(' '))
    if (zone) return isPartOfName(line, to) ? undefined : { to, meaning: { kind: 'place', zone } }
  }
  return undefined
}

/** "in Amsterdam's calendar", "in Paris-Nord", "in London office": what is only called after the place. */
function isPartOfName(line: Line, at: number): boolean {
  const next = line.words[at]
  const isJoined = isGlued(line, at) && (next?.kind !== 'sign' || next.word === '-')
  return isJoined || calledAfterPlaces.test(next?.word ?? '')
}

const calledAfterPlaces = /^(?:office|room|hall|suite|building|branch|team|kantoor|zaal|kamer|ruimte|gebouw|vestiging)$/

/** Whether a time on the clock stands right before it, or that time and its day: "9am on Friday in New York". */
export function isBehindClock(place: Place, joined: readonly Joined[]): boolean {
  let at = joined.findIndex(({ piece }) => piece.to === place.from)
  while (joined[at]?.join === 'glue' && ['day', 'part'].includes(joined[at]?.piece.kind ?? '')) at--
  return joined[at]?.piece.kind === 'clock'
}
