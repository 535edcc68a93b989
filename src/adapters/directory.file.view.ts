/** A directory's contents arranged for look-ups that cost the same among ten people or 100,000. */
import type { Crowd, Person } from '../policy/person.ts'
import type { Group, Organization } from '../relationship/organization.ts'
import type { Tenant } from '../relationship/relationship.ts'
import { foundBy, nameWords } from './directory.file.names.ts'
import type { DirectoryContents } from './directory.file.shape.ts'

export interface DirectoryView {
  readonly organization: Organization
  readonly personById: ReadonlyMap<string, Person>
  /** sorted by name, which is done when somebody first asks */
  listed(): readonly Person[]
  readonly peopleByWords: ReadonlyMap<string, readonly Person[]>
  /** those of each words, to be chosen from by number */
  readonly found: readonly (readonly Person[])[]
  readonly groups: readonly Group[]
  readonly admins: ReadonlySet<string>
  readonly tenants: ReadonlyMap<string, Tenant>
  /** ids of people, those in nested groups included; undefined: no such group */
  membersOf(groupId: string): ReadonlySet<string> | undefined
}

export function viewOf(contents: DirectoryContents): DirectoryView {
  const people = contents.people.map((person) => personFrom(person, contents.organization.timeZone))
  const personById = new Map(people.map((person) => [person.id, person]))
  const peopleByWords = indexed(people)
  return {
    organization: contents.organization,
    personById,
    listed: listedAmong(people),
    peopleByWords,
    found: [...peopleByWords.values()],
    groups: contents.groups.map(({ id, name, address }) => ({ id, name, address })),
    admins: new Set(contents.admins),
    tenants: new Map(Object.entries(contents.tenants).map(([domain, tenant]) => [domain.toLowerCase(), tenant])),
    membersOf: membership(contents.groups, personById),
  }
}

function personFrom(
  { defaultPermission, timeZone, ...person }: DirectoryContents['people'][number],
  organizationZone: string,
): Person {
  return { ...person, ownerPermits: defaultPermission, timeZone: timeZone ?? organizationZone }
}

function indexed(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const byWords = new Map<string, Person[]>()
  for (const person of people)
    for (const words of foundBy(person)) {
      const same = byWords.get(words)
      if (same) same.push(person)
      else byWords.set(words, [person])
    }
  return byWords
}

/** Each group is worked out once, when it is first asked for. A group inside itself, and a member nobody knows, add nobody. */
function membership(
  groups: DirectoryContents['groups'],
  personById: ReadonlyMap<string, Person>,
): DirectoryView['membersOf'] {
  const listed = new Map(groups.map(({ id, members }) => [id, members]))
  const known = new Map<string, ReadonlySet<string>>()
  return (groupId) => {
    if (!listed.has(groupId)) return undefined
    const before = known.get(groupId)
    if (before) return before
    const reached = new Set([groupId])
    for (const id of reached) for (const member of listed.get(id) ?? []) reached.add(member)
    const people = new Set([...reached].filter((id) => personById.has(id)))
    known.set(groupId, people)
    return people
  }
}

const byName = new Intl.Collator('en')

function listedAmong(people: readonly Person[]): DirectoryView['listed'] {
  let sorted: readonly Person[] | undefined
  return () => {
    sorted ??= people.filter(({ listed }) => listed).sort((a, b) => byName.compare(a.name, b.name))
    return sorted
  }
}

/** `ids`: of the members of a group; everybody when not said. */
export function crowdOf(listed: readonly Person[], most: number, ids?: ReadonlySet<string>): Crowd {
  const people = ids ? listed.filter(({ id }) => ids.has(id)) : listed
  return { people: people.slice(0, most).map(({ id, name }) => ({ id, name })), count: people.length }
}

const mostGroups = 25

/** Best first: its id or address, its name, a name that begins so, a word that begins so, anywhere in the name. */
export function groupsFor(groups: readonly Group[], words: string): readonly Group[] {
  const wanted = nameWords(words)
  if (wanted === '') return []
  return groups
    .map((group) => ({ group, rank: rankOf(group, wanted) }))
    .filter(({ rank }) => rank < ranks)
    .sort((a, b) => a.rank - b.rank || a.group.name.localeCompare(b.group.name, 'en'))
    .slice(0, mostGroups)
    .map(({ group }) => group)
}

const ranks = 5

function rankOf({ id, name, address }: Group, wanted: string): number {
  const words = nameWords(name)
  const rank = [
    wanted === id || wanted === address,
    words === wanted,
    words.startsWith(wanted),
    ` ${words}`.includes(` ${wanted}`),
    words.includes(wanted),
  ].indexOf(true)
  return rank < 0 ? ranks : rank
}
