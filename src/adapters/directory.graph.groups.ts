/** Security groups of ours in Microsoft Graph and directory roles: which groups are meant by some words, and whether somebody is in one. */
import { z } from 'zod'
import type { Group } from '../relationship/organization.ts'
import { groupsFor } from './directory.file.view.ts'
import { have } from './directory.graph.people.ts'
import { advancedQuery, type Graph } from './graph.ts'
import { hitsFrom, listFrom } from './graph-pages.ts'
import { isGuid, literal, queryString, searchClause, wordsToFind } from './odata.ts'

/** group (Graph reference, resources). */
const group = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  securityEnabled: z.boolean().nullish(),
})
type WrittenGroup = z.infer<typeof group>
const select = Object.keys(group.shape).join(',')

/** At most 25, in the order of directory.json's. */
export async function groupsNamed(graph: Graph, words: string): Promise<readonly Group[]> {
  const said = wordsToFind(words)
  if (!said) return []
  if (isGuid(said)) return groupById(graph, said)
  const path = `/groups${queryFor(said)}`
  const found = await hitsFrom(graph, { path, item: group, mostPages: 5, headers: advancedQuery })
  const secure = have(found, 'findGroups').filter((one) => one.securityEnabled === true)
  return said.includes('@') ? secure.map(groupFrom) : groupsFor(secure.map(groupFrom), said)
}

function queryFor(said: string): string {
  const page = { select, count: 'true', top: '100' }
  if (said.includes('@')) {
    const proxy = `proxyAddresses/any(p:p eq ${literal(`smtp:${said}`)})`
    return queryString({ ...page, filter: `securityEnabled eq true and (mail eq ${literal(said)} or ${proxy})` })
  }
  return queryString({ ...page, filter: 'securityEnabled eq true', search: searchClause('displayName', said) })
}

async function groupById(graph: Graph, id: string): Promise<Group[]> {
  const answer = await graph.ask({ path: `/groups/${id}${queryString({ select })}`, shape: group })
  if (answer.kind === 'absent') return []
  const found = have(answer, 'findGroups')
  return found.securityEnabled === true ? [groupFrom(found)] : []
}

function groupFrom(written: WrittenGroup): Group {
  const { id, displayName, mail } = written
  return { id, name: displayName ?? id, ...(mail ? { address: mail.toLowerCase() } : {}) }
}

export type Membership = 'member' | 'not-member' | 'unresolved'

/**
 * Whether the person is in the group, directly or through other groups. checkMemberGroups leaves out groups that do not exist,
 * as if one were no member; so the group itself is asked for too.
 */
export async function membership(graph: Graph, groupId: string, personId: string): Promise<Membership> {
  if (!isGuid(groupId) || !isGuid(personId)) return 'unresolved'
  const [there, member] = await Promise.all([
    graph.ask({ path: `/groups/${groupId}${queryString({ select })}`, shape: group }),
    graph.ask({
      path: `/users/${personId}/checkMemberGroups`,
      shape: z.object({ value: z.array(z.string()) }),
      body: { groupIds: [groupId] },
    }),
  ])
  if (there.kind !== 'found' || member.kind === 'failed') return 'unresolved'
  if (member.kind === 'absent') return 'not-member'
  const isIn = member.value.value.some((id) => id.toLowerCase() === groupId.toLowerCase())
  return isIn ? 'member' : 'not-member'
}

/** Whether one of the person's directory roles, those through groups included, is made from this template. */
export async function holdsRole(graph: Graph, personId: string, roleTemplateId: string): Promise<boolean> {
  if (!isGuid(personId)) return false
  const answer = await listFrom(graph, {
    path: `/users/${personId}/transitiveMemberOf/microsoft.graph.directoryRole${queryString({ select: 'id,roleTemplateId' })}`,
    item: z.object({ roleTemplateId: z.string().nullish() }),
    mostPages: 10,
  })
  if (answer.kind === 'absent') return false
  const wanted = roleTemplateId.toLowerCase()
  return have(answer, 'isAdmin').some((role) => role.roleTemplateId?.toLowerCase() === wanted)
}
