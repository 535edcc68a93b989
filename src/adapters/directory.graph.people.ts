/** People and rooms of ours in Microsoft Graph: who is meant by some words, and what is known of each. */
import { z } from 'zod'
import type { Person } from '../policy/person.ts'
import { OutsideError } from '../ports.ts'
import type { Organization } from '../relationship/organization.ts'
import { beginsWith, foundBy, nameWords } from './directory.file.names.ts'
import { advancedQuery, type Graph, type GraphAnswer } from './graph.ts'
import { hitsFrom } from './graph-pages.ts'
import { isGuid, literal, queryString, searchClause, wordsToFind } from './odata.ts'

/** user (Graph reference, resources); showInAddressList, mailNickname and proxyAddresses come only when selected. */
export const user = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  givenName: z.string().nullish(),
  surname: z.string().nullish(),
  mail: z.string().nullish(),
  mailNickname: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  proxyAddresses: z.array(z.string()).nullish(),
  showInAddressList: z.boolean().nullish(),
  userType: z.string().nullish(),
})
export type User = z.infer<typeof user>
export const select = Object.keys(user.shape).join(',')

/** Somebody of ours with a mailbox, before the mailbox itself has been asked anything. */
export type Known = Pick<Person, 'id' | 'name' | 'address' | 'aliases' | 'listed'>

const mostPages = 5

/** Every user of ours with a mailbox whom the words name in full; at most `most`. */
export async function usersNamed(graph: Graph, ours: Organization, words: string, most: number): Promise<Known[]> {
  const said = wordsToFind(words)
  if (!said) return []
  const lists = await Promise.all(
    queriesFor(said).map((query) =>
      hitsFrom(graph, { path: `/users${query}`, item: user, mostPages, headers: advancedQuery }),
    ),
  )
  const found = new Map(lists.flatMap((list) => have(list, 'findPeople')).map((one) => [one.id, one]))
  return [...found.values()]
    .flatMap((one) => {
      const known = knownOf(one, ours)
      return known && isNamed(one, known, nameWords(said)) ? known : []
    })
    .slice(0, most)
}

/** Listed users of ours with a mailbox of whose name or address this is the beginning, by name. */
export async function usersBeginning(graph: Graph, ours: Organization, words: string): Promise<Known[]> {
  const said = wordsToFind(words)
  if (!said) return []
  const search = `${searchClause('displayName', said)} OR ${searchClause('mail', said)}`
  const query = queryString({ select, count: 'true', top: '50', search })
  const found = await hitsFrom(graph, { path: `/users${query}`, item: user, mostPages: 1, headers: advancedQuery })
  const isMeant = beginsWith(said)
  return have(found, 'suggestPeople')
    .flatMap((one) => knownOf(one, ours) ?? [])
    .filter((known) => known.listed && isMeant(known))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

export async function userById(graph: Graph, ours: Organization, id: string): Promise<Known | undefined> {
  if (!isGuid(id)) return undefined
  const answer = await graph.ask({ path: `/users/${id}${queryString({ select })}`, shape: user })
  if (answer.kind === 'absent') return undefined
  return knownOf(have(answer, 'personById'), ours)
}

/**
 * An address is looked for as such. Names are looked for in two ways, since $search alone finds names inside names
 * and $filter alone cannot look behind the first word of a display name.
 */
function queriesFor(said: string): string[] {
  const quoted = literal(said)
  const page = { select, count: 'true', top: '100' }
  if (said.includes('@')) {
    const proxy = `proxyAddresses/any(p:p eq ${literal(`smtp:${said}`)})`
    return [queryString({ ...page, filter: `mail eq ${quoted} or userPrincipalName eq ${quoted} or ${proxy}` })]
  }
  const exact = ['displayName', 'givenName', 'surname', 'mailNickname'].map((property) => `${property} eq ${quoted}`)
  return [
    queryString({ ...page, filter: exact.join(' or ') }),
    queryString({ ...page, search: searchClause('displayName', said) }),
  ]
}

/** As in directory.json, and by the first and last name that Entra keeps apart. */
function isNamed(one: User, known: Known, said: string): boolean {
  const { displayName, givenName, surname } = one
  const kept = [displayName, givenName, surname, `${givenName} ${surname}`]
  return foundBy({ ...known, kind: 'person' }).has(said) || kept.some((name) => name && nameWords(name) === said)
}

function addressesOf(one: User): string[] {
  const proxies = (one.proxyAddresses ?? []).filter((proxy) => /^smtp:/i.test(proxy)).map((proxy) => proxy.slice(5))
  return [one.mail, one.userPrincipalName, ...proxies].flatMap((address) => address?.toLowerCase() ?? [])
}

/**
 * Undefined for who is not ours to speak of: guests, and accounts without an address in a domain of ours.
 * showInAddressList is often missing in Graph, which is why there is a never-visible group too (docs/graph.md).
 */
export function knownOf(one: User, ours: Organization): Known | undefined {
  const address = one.mail?.toLowerCase()
  if (!address || one.userType === 'Guest' || one.userPrincipalName?.includes('#EXT#')) return undefined
  if (!ours.domains.includes(address.slice(address.lastIndexOf('@') + 1))) return undefined
  const aliases = [...new Set([...addressesOf(one), one.mailNickname?.toLowerCase() ?? ''])]
  return {
    id: one.id,
    name: one.displayName ?? address,
    address,
    aliases: aliases.filter((alias) => alias !== '' && alias !== address),
    listed: one.showInAddressList !== false,
  }
}

/** What was found; throws what keeps us from knowing. */
export function have<T>(answer: GraphAnswer<T>, operation: string): T {
  if (answer.kind === 'found') return answer.value
  const because = answer.kind === 'absent' ? 'not there' : answer.because
  throw new OutsideError('directory', operation, answer.kind === 'failed' && answer.mayPass, because)
}
