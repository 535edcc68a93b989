/** Our organization as Microsoft Graph knows it: people, rooms, groups and admins. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Person } from '../policy/person.ts'
import { type Clock, type Directory, OutsideError } from '../ports.ts'
import type { Organization } from '../relationship/organization.ts'
import { foundBy, nameWords } from './directory.file.names.ts'
import { adminIds } from './directory.graph.admins.ts'
import { groupsNamed, holdsRole, type Membership, membership } from './directory.graph.groups.ts'
import { crowdIn, memberCount } from './directory.graph.members.ts'
import { have, type Known, userById, usersBeginning, usersNamed } from './directory.graph.people.ts'
import type { Graph } from './graph.ts'
import {
  calendarPermission,
  isRoom,
  type MailboxSettings,
  mailboxSettings,
  ownerPermitsFrom,
  workingHoursOf,
  zoneOf,
} from './graph-mailbox.ts'
import { listFrom } from './graph-pages.ts'
import { nobodyWith } from './nobody.ts'
import { recent } from './recent.ts'

export interface GraphDirectoryOptions {
  readonly graph: Graph
  readonly clock: Clock
  readonly tenantId: string
  /** ours; Graph does not know it */
  readonly timeZone: string
  /** object ids that are admins whatever Graph says */
  readonly admins: readonly string[]
  /** whose members, nested ones too, are admins */
  readonly adminGroup?: string
  /** template id of a directory role whose holders are admins */
  readonly adminRole?: string
  /** whose members nobody ever finds; when it cannot be read nobody is found */
  readonly neverVisibleGroup?: string
}

const minute = 60_000
/** more people of one name than this are not looked into */
const mostPeople = 25

/** What the mailbox and the never-visible group say of a person. */
interface Details extends Pick<Person, 'workingHours' | 'ownerPermits' | 'kind'> {
  readonly timeZone?: string
  readonly isHidden: boolean
  /** everything asked was answered */
  readonly isWhole: boolean
}

/** Permissions of the program: docs/graph.md. Answers are used again for 3 minutes, an admin's standing for one, our own name for an hour. */
export function graphDirectory(options: GraphDirectoryOptions): Directory {
  const { graph } = options
  const keep = keeping(options.clock)
  const organization = () => keep.ours('ours', () => ours(options))
  const { neverVisibleGroup: hiding } = options
  const isMember = (groupId: string, personId: string) =>
    keep.members(`${groupId} ${personId}`, () => membership(graph, groupId, personId))
  const isHidden = async (id: string) => hiding !== undefined && (await isMember(hiding, id)) !== 'not-member'
  const personFrom = async (known: Known): Promise<Person> => {
    const details = await keep.details(known.id, () => detailsOf(options, known))
    return person(known, details, options.timeZone)
  }
  return {
    organization,
    async findPeople(words) {
      const known = await usersNamed(graph, await organization(), words, mostPeople)
      const people = await Promise.all(known.map(personFrom))
      // only its mailbox tells that somebody is a room, which has no first and last name
      return people.filter((one) => one.kind === 'person' || foundBy(one).has(nameWords(words)))
    },
    async nobodyCalled(words) {
      const known = nobodyWith(idFor(words))
      await keep.nobodies(known.id, () => detailsOf(options, known))
      return known
    },
    async suggestPeople(words, most) {
      const known = await usersBeginning(graph, await organization(), words)
      const shown = await Promise.all(known.slice(0, most).map(async (one) => ((await isHidden(one.id)) ? [] : one)))
      return shown.flat().map(({ id, name, address }) => ({ id, name, address }))
    },
    async personById(id) {
      const known = await userById(graph, await organization(), id)
      return known && personFrom(known)
    },
    findGroups: (words) => groupsNamed(graph, words),
    isMember,
    countMembers: (groupId) => memberCount(graph, groupId),
    members: async (groupId, most) => crowdIn(graph, await organization(), groupId, most, options.neverVisibleGroup),
    // Graph counts accounts, and cannot tell which of them have a listed mailbox of ours
    everybody: async () => undefined,
    async isAdmin(objectId) {
      if (options.admins.some((admin) => admin.toLowerCase() === objectId.toLowerCase())) return true
      return keep.admins(objectId.toLowerCase(), () => hasStanding(options, objectId))
    },
    admins: () => adminIds(options),
  }
}

function keeping(clock: Clock) {
  return {
    ours: recent<Organization>(clock, { most: 1, lifetimeMs: 60 * minute }),
    details: recent<Details>(clock, {
      most: 5_000,
      lifetimeMs: 3 * minute,
      isWorthKeeping: (details) => details.isWhole,
    }),
    nobodies: recent<Details>(clock, { most: 5_000, lifetimeMs: 3 * minute }),
    members: recent(clock, {
      most: 20_000,
      lifetimeMs: 3 * minute,
      isWorthKeeping: (found: Membership) => found !== 'unresolved',
    }),
    admins: recent<boolean>(clock, { most: 1_000, lifetimeMs: minute }),
  }
}

/** An object id that nobody has; the same for the same words, so that asking again asks Graph as often as for somebody. */
function idFor(words: string): string {
  const hex = createHash('sha256').update(nameWords(words)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** organization (Graph reference): verifiedDomains are all the domains that are ours. */
const organizationShape = z.object({
  id: z.string(),
  displayName: z.string(),
  verifiedDomains: z.array(z.object({ name: z.string() })),
})

async function ours(options: GraphDirectoryOptions): Promise<Organization> {
  const { graph, tenantId, timeZone } = options
  const path = '/organization?$select=id,displayName,verifiedDomains'
  const [home] = have(await listFrom(graph, { path, item: organizationShape, mostPages: 1 }), 'organization')
  if (home?.id.toLowerCase() !== tenantId.toLowerCase()) {
    throw new OutsideError('directory', 'organization', false, 'the credentials are those of another tenant')
  }
  const domains = home.verifiedDomains.map((domain) => domain.name.toLowerCase())
  return { name: home.displayName, tenantId, domains, timeZone }
}

async function detailsOf(options: GraphDirectoryOptions, { id }: Known): Promise<Details> {
  const { graph, neverVisibleGroup } = options
  const [settings, permissions, hiding] = await Promise.all([
    graph.ask({ path: `/users/${id}/mailboxSettings`, shape: mailboxSettings }),
    listFrom(graph, { path: `/users/${id}/calendar/calendarPermissions`, item: calendarPermission, mostPages: 10 }),
    neverVisibleGroup ? membership(graph, neverVisibleGroup, id) : 'not-member',
  ])
  const read: MailboxSettings = settings.kind === 'found' ? settings.value : {}
  return {
    timeZone: zoneOf(read),
    workingHours: workingHoursOf(read),
    ownerPermits: permissions.kind === 'found' ? ownerPermitsFrom(permissions.value) : 'none',
    kind: isRoom(read) ? 'room' : 'person',
    isHidden: hiding !== 'not-member',
    isWhole: settings.kind === 'found' && permissions.kind === 'found' && hiding !== 'unresolved',
  }
}

function person(known: Known, details: Details, ourZone: string): Person {
  const { timeZone = ourZone, workingHours, ownerPermits, kind, isHidden } = details
  const hours = workingHours && { workingHours }
  return { ...known, timeZone, ...hours, ownerPermits, kind, listed: known.listed && !isHidden }
}

/** A group that cannot be read makes nobody an admin, and is not remembered as a no. */
async function hasStanding(options: GraphDirectoryOptions, objectId: string): Promise<boolean> {
  const { graph, adminGroup, adminRole } = options
  if (adminGroup) {
    const found = await membership(graph, adminGroup, objectId)
    if (found === 'unresolved') throw new OutsideError('directory', 'isAdmin', true, 'the admin group cannot be read')
    if (found === 'member') return true
  }
  return adminRole ? holdsRole(graph, objectId, adminRole) : false
}
