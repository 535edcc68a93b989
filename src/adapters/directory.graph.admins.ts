/** Everybody who is an admin, listed from Microsoft Graph: those of the settings, of the admin group and of the directory role. */
import { z } from 'zod'
import { OutsideError } from '../ports.ts'
import { memberIds } from './directory.graph.members.ts'
import { have } from './directory.graph.people.ts'
import type { Graph } from './graph.ts'
import { listFrom } from './graph-pages.ts'
import { isGuid, queryString } from './odata.ts'

interface AdminSettings {
  readonly graph: Graph
  readonly admins: readonly string[]
  readonly adminGroup?: string
  readonly adminRole?: string
}

/** directoryObject (Graph reference, resources) */
const directoryObject = z.object({ '@odata.type': z.string().optional(), id: z.string() })

/** Object ids, lower case, each once. Throws OutsideError when a list cannot be read to its end. */
export async function adminIds({ graph, admins, adminGroup, adminRole }: AdminSettings): Promise<readonly string[]> {
  const ofGroup = adminGroup ? await peopleIn(graph, adminGroup) : []
  const ofRole = adminRole ? await holdersOf(graph, adminRole) : []
  return [...new Set([...admins, ...ofGroup, ...ofRole].map((id) => id.toLowerCase()))]
}

async function peopleIn(graph: Graph, groupId: string): Promise<readonly string[]> {
  if (!isGuid(groupId)) throw new OutsideError('directory', 'admins', false, 'the admin group is no object id')
  return memberIds(graph, groupId, 'admins')
}

/** "List directoryRole members": people, and groups that hold the role. A role nobody was ever given does not exist. */
async function holdersOf(graph: Graph, roleTemplateId: string): Promise<readonly string[]> {
  if (!isGuid(roleTemplateId)) return []
  const path = `/directoryRoles(roleTemplateId='${roleTemplateId}')/members${queryString({ select: 'id' })}`
  const answer = await listFrom(graph, { path, item: directoryObject, mostPages: 50 })
  if (answer.kind === 'absent') return []
  const holders = have(answer, 'admins')
  const groups = holders.filter((one) => one['@odata.type'] === '#microsoft.graph.group')
  const inGroups = await Promise.all(groups.map(({ id }) => peopleIn(graph, id)))
  const people = holders.filter((one) => one['@odata.type'] !== '#microsoft.graph.group').map(({ id }) => id)
  return [...people, ...inGroups.flat()]
}
