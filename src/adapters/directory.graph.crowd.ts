/** The listed people of a security group, as far as one page of Microsoft Graph tells. */
import { z } from 'zod'
import type { Crowd } from '../policy/person.ts'
import type { Organization } from '../relationship/organization.ts'
import { have, knownOf, select, user } from './directory.graph.people.ts'
import { advancedQuery, type Graph, type GraphAnswer } from './graph.ts'
import { listFrom } from './graph-pages.ts'
import { isGuid, queryString } from './odata.ts'

/** "List group transitive members": $top is at most 999. */
const onePage = 999

const page = z.object({
  value: z.array(user),
  '@odata.count': z.number().int().nonnegative(),
  '@odata.nextLink': z.string().optional(),
})
type Page = z.infer<typeof page>

/** Undefined when there is no such group. Throws when that, or the group nobody may see, cannot be read. */
export async function crowdIn(
  graph: Graph,
  ours: Organization,
  groupId: string,
  most: number,
  neverVisibleGroup: string | undefined,
): Promise<Crowd | undefined> {
  if (!isGuid(groupId)) return undefined
  const [members, hidden] = await Promise.all([firstPage(graph, groupId), idsIn(graph, neverVisibleGroup)])
  if (members.kind === 'absent') return undefined
  const { value, '@odata.nextLink': more, '@odata.count': count } = have(members, 'members')
  const people = value
    .flatMap((one) => knownOf(one, ours) ?? [])
    .filter(({ id, listed }) => listed && !hidden.has(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return { people: people.slice(0, most).map(({ id, name }) => ({ id, name })), count: more ? count : people.length }
}

const usersOf = (groupId: string) => `/groups/${groupId}/transitiveMembers/microsoft.graph.user`

function firstPage(graph: Graph, groupId: string): Promise<GraphAnswer<Page>> {
  const query = queryString({ select, count: 'true', top: String(onePage) })
  return graph.ask({ path: `${usersOf(groupId)}${query}`, shape: page, headers: advancedQuery })
}

async function idsIn(graph: Graph, groupId: string | undefined): Promise<ReadonlySet<string>> {
  if (groupId === undefined) return new Set()
  const path = `${usersOf(groupId)}${queryString({ select: 'id', count: 'true', top: String(onePage) })}`
  const item = z.object({ id: z.string() })
  const found = await listFrom(graph, { path, item, mostPages: 20, headers: advancedQuery })
  return new Set(have(found, 'members').map(({ id }) => id))
}
