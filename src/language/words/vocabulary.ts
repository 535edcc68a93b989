/** What the words of a language mean to us: one entry a word or phrase, with every sense it may have. */

export type Unit = 'minute' | 'quarter' | 'hour' | 'day' | 'workday' | 'week' | 'fortnight' | 'month' | 'year'
export type Part = 'morning' | 'afternoon' | 'evening' | 'night' | 'lunch' | 'small-hours' | 'forenoon' | 'workday'

/** Days with a name of their own. */
export type Feast =
  | 'new-year'
  | 'valentines-day'
  | 'good-friday'
  | 'easter'
  | 'easter-monday'
  | 'kings-day'
  | 'liberation-day'
  | 'ascension'
  | 'pentecost'
  | 'whit-monday'
  | 'memorial-day'
  | 'independence-day'
  | 'labor-day'
  | 'budget-day'
  | 'halloween'
  | 'thanksgiving'
  | 'black-friday'
  | 'saint-nicholas'
  | 'christmas-eve'
  | 'christmas'
  | 'second-christmas'
  | 'new-years-eve'

/** What a word does in a sentence; a word may do several things. */
export type Role =
  | 'at'
  | 'on'
  | 'in'
  | 'the'
  | 'of'
  | 'for'
  | 'glue'
  | 'from'
  | 'between'
  | 'to'
  | 'through'
  | 'and'
  | 'or'
  | 'after'
  | 'before'
  | 'offset'
  | 'past'
  | 'toward'
  | 'half'
  | 'quarter'
  | 'noon'
  | 'midnight'
  | 'day-end'
  | 'following-day'
  | 'this'
  | 'next'
  | 'coming'
  | 'second-next'
  | 'last'
  | 'rest'
  | 'early'
  | 'first-half'
  | 'second-half'
  | 'since'
  /** "drieën", which is an hour behind "na" or "voor" and people elsewhere */
  | 'hour-form'
  | 'late'
  | 'middle'
  | 'week'
  | 'workweek'
  | 'weekend'
  | 'month'
  | 'starting'
  /** "w/c": the week in which the day behind it lies */
  | 'week-of'
  | 'since-then'
  | 'now'
  | 'few'
  | 'one'
  | 'plus-half'
  /** begins a length: "anderhalf uur"; with a unit it is one: "a quarter of an hour" */
  | 'length'
  | 'oclock'
  | 'am'
  | 'pm'
  | 'ish'
  | 'time'
  | 'number-noun'
  /** what is asked for behind an hour: "has she at 2 time", "tussen 1 en 2 tijd" */
  | 'asked-for'
  | 'not'
  | 'within'
  | 'day'
  | 'same'

export interface Sense {
  readonly weekday?: number
  readonly month?: number
  readonly number?: number
  readonly ordinal?: number
  readonly unit?: Unit
  /** of units: "drieënhalf uur" is 3.5 of them */
  readonly count?: number
  readonly part?: Part
  /** days after today: "tomorrow" is 1 */
  readonly daysAhead?: number
  readonly zone?: string
  /** a day with a name of its own */
  readonly feast?: Feast
  /** a name or an ordinary word too ("May", "Jan", "zo"): a date only beside other words of a date */
  readonly doubtful?: boolean
  readonly roles: ReadonlySet<Role>
}

export interface Entry extends Omit<Partial<Sense>, 'roles'> {
  readonly role?: Role
}

/** A tree of words, so that the longest known phrase is found in one walk. */
export interface Node {
  /** most words have none behind them: thousands of empty maps are memory */
  next?: Map<string, Node>
  sense?: Sense
}

interface Root extends Node {
  readonly next: Map<string, Node>
}

export interface Vocabulary {
  readonly root: Root
  /** names of days, months and parts of the day long enough to be recognised with one letter wrong, by their first letter */
  readonly mendable: ReadonlyMap<string, readonly string[]>
}

const none: ReadonlySet<Role> = new Set()

/** Each entry: a meaning, and the words or phrases that have it, separated by commas. */
export function vocabularyOf(entries: readonly (readonly [Entry, string])[], notTypos: string): Vocabulary {
  const root: Root = { next: new Map() }
  for (const [entry, phrases] of entries) {
    for (const phrase of phrases.split(',')) add(root, phrase.trim().split(' '), entry)
  }
  for (const name of notTypos.split(',')) add(root, [name.trim()], {})
  return { root, mendable: mendableOf(root) }
}

function add(root: Root, words: readonly string[], { role, ...meaning }: Entry): void {
  let node: Node = root
  for (const word of words) {
    node.next ??= new Map()
    const next = node.next.get(word) ?? {}
    node.next.set(word, next)
    node = next
  }
  const roles = node.sense?.roles ?? none
  node.sense = { ...node.sense, ...meaning, roles: role ? new Set([...roles, role]) : roles }
}

/** The one day, month or part of a day that a word means. */
export function timeOf({ weekday, month, daysAhead, part }: Sense): string | undefined {
  const said = Object.entries({ weekday, month, daysAhead, part }).filter(([, value]) => value !== undefined)
  return said.length === 1 ? said.join() : undefined
}

function mendableOf(root: Root): ReadonlyMap<string, readonly string[]> {
  const byLetter = new Map<string, string[]>()
  for (const [word, { sense }] of root.next) {
    if (word.length < 5 || !sense || !timeOf(sense)) continue
    byLetter.set(word.charAt(0), [...(byLetter.get(word.charAt(0)) ?? []), word])
  }
  return byLetter
}
