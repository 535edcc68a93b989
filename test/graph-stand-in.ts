/** A server that answers as Microsoft Graph v1.0 is documented to, and notes every request or answer that is not as documented. */
import type { MailboxSettings, ScheduleInformation, ScheduleItem } from '@microsoft/microsoft-graph-types'
import type { Entry } from '../src/freebusy/entry.ts'
import { answers, checkMemberGroupsRequest, getScheduleRequest } from './graph-documentation.ts'
import {
  isAdvanced,
  matching,
  type StandInGroup,
  type StandInUser,
  selected,
  transitiveMembers,
  wholeUser,
} from './graph-stand-in-directory.ts'
import { type Behaviour, type Loopback, loopback, type Received, type Reply } from './loopback.ts'

export interface StandInMailbox {
  readonly schedule?: Omit<ScheduleInformation, 'scheduleId'>
  readonly settings?: Omit<MailboxSettings, 'userPurpose'> & { readonly userPurpose?: unknown }
  /** of "My Organization"; absent: the list has no such entry */
  readonly defaultRole?: string
}

export interface StandInWorld {
  readonly tenantId: string
  readonly domains: readonly string[]
  readonly users: readonly StandInUser[]
  readonly groups?: readonly StandInGroup[]
  /** by address, lower case */
  readonly mailboxes?: Readonly<Record<string, StandInMailbox>>
  readonly pageSize?: number
}

export interface GraphStandIn extends Loopback {
  /** requests and answers that the documentation does not allow; empty at the end of every test */
  readonly faults: string[]
  /** accepted in Authorization; everything else is a 401 */
  tokens: Set<string>
  /** what happens instead of an answer; undefined: an ordinary answer */
  trouble: (received: Received) => Behaviour | undefined
}

export async function graphStandIn(world: StandInWorld): Promise<GraphStandIn> {
  const faults: string[] = []
  const server = await loopback((received) => {
    if (!standIn.tokens.has(received.headers.authorization?.replace(/^Bearer /, '') ?? '')) {
      return failure(401, 'InvalidAuthenticationToken')
    }
    const trouble = standIn.trouble(received)
    if (trouble) return trouble
    const reply = replyTo(world, received)
    faults.push(...faultsIn(received, reply))
    return reply
  })
  const standIn: GraphStandIn = { ...server, faults, tokens: new Set(['token-1']), trouble: () => undefined }
  return standIn
}

export function failure(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { ...json({ error: { code, message: 'made up' } }, headers), status }
}

export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) }
}

function faultsIn({ url }: Received, reply: Reply): string[] {
  if (reply.status === 400) return [`refused: ${url.pathname}${url.search} ${reply.body}`]
  const shape = answers.find(({ path }) => path.test(url.pathname))?.shape
  if (reply.status !== 200 || !shape) return []
  const read = shape.safeParse(JSON.parse(reply.body ?? ''))
  return read.success ? [] : [`not as documented: ${url.pathname} ${read.error.message}`]
}

function replyTo(world: StandInWorld, received: Received): Reply {
  const [kind = '', id = '', ...rest] = decodeURIComponent(received.url.pathname).split('/').slice(1)
  if (kind === 'organization') return json({ value: [organizationOf(world)] })
  if (kind === 'users' && !id) return listed(world, received, world.users.map(wholeUser))
  if (kind === 'groups' && !id)
    return listed(
      world,
      received,
      (world.groups ?? []).map((group) => ({ ...group })),
    )
  if (kind === 'groups') return groupReply(world, received, id, rest.join('/'))
  const role = /^directoryRoles\(roleTemplateId='(.*)'\)$/.exec(kind)?.[1]
  if (role) return roleReply(world, role)
  const user = world.users.find((one) => one.id === id || one.mail === id)
  if (kind !== 'users' || !user) return failure(404, 'Request_ResourceNotFound')
  return userReply(world, received, user, rest.join('/'))
}

function organizationOf(world: StandInWorld) {
  const verifiedDomains = world.domains.map((name, index) => {
    return { name, isDefault: index === 0, isInitial: false, type: 'Managed' }
  })
  return { id: world.tenantId, displayName: 'Contoso', verifiedDomains }
}

function listed(world: StandInWorld, { url, headers }: Received, all: readonly Record<string, unknown>[]): Reply {
  const found = matching(all, url, headers)
  if (!found) return failure(400, 'Request_UnsupportedQuery')
  const size = world.pageSize ?? 100
  const skip = Number(url.searchParams.get('$skiptoken') ?? 0)
  const next = new URL(url.pathname + url.search, `http://${headers.host}`)
  next.searchParams.set('$skiptoken', String(skip + size))
  const more = skip + size < found.length ? { '@odata.nextLink': next.href } : {}
  return json({ '@odata.count': found.length, ...more, value: found.slice(skip, skip + size) })
}

function groupReply(world: StandInWorld, received: Received, id: string, what: string): Reply {
  const { url, headers } = received
  const group = world.groups?.find((one) => one.id === id)
  if (!group) return failure(404, 'Request_ResourceNotFound')
  if (what === '') return json(selected({ ...group }, url))
  const members = transitiveMembers(world.groups ?? [], id)
  const users = world.users.filter((user) => members.has(user.id))
  if (what === 'transitiveMembers/microsoft.graph.user') {
    const ids = users.map(({ id }) => ({ id }))
    return isAdvanced(url, headers) ? listed(world, received, users.map(wholeUser)) : json({ value: ids })
  }
  if (what !== 'transitiveMembers/microsoft.graph.user/$count' || headers['consistencylevel'] !== 'eventual') {
    return failure(400, 'Request_UnsupportedQuery')
  }
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: `\uFEFF${users.length}` }
}

/** "List directoryRole members"; a role that nobody was ever given is not there. */
function roleReply({ users, groups = [] }: StandInWorld, role: string): Reply {
  const people = users.filter(({ roles }) => roles?.includes(role))
  const holding = groups.filter(({ roles }) => roles?.includes(role))
  if (people.length + holding.length === 0) return failure(404, 'Request_ResourceNotFound')
  return json({
    value: [
      ...people.map(({ id }) => ({ '@odata.type': '#microsoft.graph.user', id })),
      ...holding.map(({ id }) => ({ '@odata.type': '#microsoft.graph.group', id })),
    ],
  })
}

function userReply(world: StandInWorld, received: Received, user: StandInUser, what: string): Reply {
  const mailbox = world.mailboxes?.[user.mail ?? '']
  switch (what) {
    case '':
      return json(selected(wholeUser(user), received.url))
    case 'calendar/getSchedule':
      return mailbox ? scheduleReply(world, received) : failure(404, 'MailboxNotEnabledForRESTAPI')
    case 'calendar/calendarPermissions':
      return mailbox ? json({ value: permissionsOf(mailbox) }) : failure(404, 'MailboxNotEnabledForRESTAPI')
    case 'mailboxSettings':
      return mailbox?.settings ? json(mailbox.settings) : failure(404, 'MailboxNotEnabledForRESTAPI')
    case 'checkMemberGroups':
      return membershipReply(world, received, user)
    case 'transitiveMemberOf/microsoft.graph.directoryRole':
      return json({ value: (user.roles ?? []).map((roleTemplateId) => ({ id: roleTemplateId, roleTemplateId })) })
    default:
      return failure(400, 'BadRequest')
  }
}

function scheduleReply(world: StandInWorld, { body, method }: Received): Reply {
  const read = getScheduleRequest.safeParse(JSON.parse(body || '{}'))
  if (method !== 'POST' || !read.success) return failure(400, 'ErrorInvalidRequest')
  const value = read.data.schedules.map((scheduleId) => {
    const schedule = world.mailboxes?.[scheduleId.toLowerCase()]?.schedule
    return { scheduleId, availabilityView: '', ...(schedule ?? { error: unresolved }) }
  })
  return json({ value })
}

/** microsoft-graph-docs issue 11225 */
const unresolved = { message: 'Unable to resolve e-mail address to an Active Directory object.', responseCode: '5009' }

const roles = ['none', 'freeBusyRead', 'limitedRead', 'read', 'write']

/** "List calendarPermissions", the example: one named outsider, and "My Organization". */
function permissionsOf({ defaultRole }: StandInMailbox) {
  const named = { name: 'pia@fabrikam.com', address: 'pia@fabrikam.com' }
  const outsider = { id: 'b3V0', isRemovable: true, isInsideOrganization: false, role: 'read', allowedRoles: roles }
  const everybody = { id: 'RGVmYXVsdA==', isRemovable: false, isInsideOrganization: true, allowedRoles: roles }
  const own = { ...everybody, role: defaultRole, emailAddress: { name: 'My Organization' } }
  return [{ ...outsider, emailAddress: named }, ...(defaultRole ? [own] : [])]
}

function membershipReply(world: StandInWorld, { body }: Received, user: StandInUser): Reply {
  const read = checkMemberGroupsRequest.safeParse(JSON.parse(body || '{}'))
  if (!read.success) return failure(400, 'Request_BadRequest')
  const groups = world.groups ?? []
  return json({ value: read.data.groupIds.filter((id) => transitiveMembers(groups, id).has(user.id)) })
}

/** An entry as Graph gives it: what is private has no subject, place or mark (concept page, "Event data returned"). */
export function scheduleItemOf({ start, end, status, subject, location, isPrivate }: Given): ScheduleItem {
  const at = (instant: number) => ({ dateTime: `${new Date(instant).toISOString().slice(0, 23)}0000`, timeZone: 'UTC' })
  const time = { start: at(start), end: at(end), status }
  return isPrivate ? time : { ...time, isPrivate, ...(subject && { subject }), ...(location && { location }) }
}

type Given = Omit<Entry, 'status'> & { readonly status: Entry['status'] | 'free' }
