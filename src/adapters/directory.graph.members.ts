/** The people of a group in Microsoft Graph, those of nested groups included: their ids, how many they are, who of them is listed. */
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

const idOnly = z.object({ id: z.string() })
const usersOf = (groupId: string) => `/groups/${groupId}/transitiveMembers/microsoft.graph.user`
const pageOf = (groupId: string, select: string) =>
  `${usersOf(groupId)}${queryString({ select, count: 'true', top: String(onePage) })}`

/** Object ids of all of them. Throws when the group is not there, cannot be read, or is too large to be read to its end. */
export async function memberIds(graph: Graph, groupId: string, operation: string): Promise<readonly string[]> {
  const path = pageOf(groupId, 'id')
  const found = await listFrom(graph, { path, item: idOnly, mostPages: 50, headers: advancedQuery })
  return have(found, operation).map(({ id }) => id)
}

/** People in the group, each once; undefined when there is no such group. */
export async function memberCount(graph: Graph, groupId: string): Promise<number | undefined> {
  if (!isGuid(groupId)) return undefined
  const answer: GraphAnswer<number> = await graph.ask({
    path: `${usersOf(groupId)}/$count`,
    shape: z.coerce.number().int().nonnegative(),
    headers: advancedQuery,
  })
  return answer.kind === 'absent' ? undefined : have(answer, 'countMembers')
}

/** As far as one page tells. Undefined when there is no such group. Throws when that, or the group nobody may see, cannot be read. */
export async function crowdIn(
  graph: Graph,
  ours: Organization,
  groupId: string,
  most: number,
  neverVisibleGroup: string | undefined,
): Promise<Crowd | undefined> {
  if (!isGuid(groupId)) return undefined
  const [members, hidden] = await Promise.all([
    graph.ask({ path: pageOf(groupId, select), shape: page, headers: advancedQuery }),
    neverVisibleGroup === undefined ? [] : memberIds(graph, neverVisibleGroup, 'members'),
  ])
  if (members.kind === 'absent') return undefined
  const unseen = new Set(hidden)
  const { value, '@odata.nextLink': more, '@odata.count': count } = have(members, 'members')
  const people = value
    .flatMap((one) => knownOf(one, ours) ?? [])
    .filter(({ id, listed }) => listed && !unseen.has(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return { people: people.slice(0, most).map(({ id, name }) => ({ id, name })), count: more ? count : people.length }
}
