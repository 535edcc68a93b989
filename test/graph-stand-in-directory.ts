/** The directory half of the Graph stand-in: OData queries over users and groups, as far as the documentation says they work. */

export interface StandInUser {
  readonly id: string
  readonly displayName: string | null
  readonly givenName?: string | null
  readonly surname?: string | null
  readonly mail: string | null
  readonly mailNickname?: string | null
  readonly userPrincipalName?: string
  readonly proxyAddresses?: readonly string[]
  readonly showInAddressList?: boolean | null
  readonly userType?: 'Member' | 'Guest' | null
  /** template ids */
  readonly roles?: readonly string[]
}

export interface StandInGroup {
  readonly id: string
  readonly displayName: string
  readonly mail: string | null
  readonly securityEnabled: boolean
  /** ids of users and groups */
  readonly members: readonly string[]
  /** template ids; of role-assignable groups */
  readonly roles?: readonly string[]
}

/** As the service keeps it: what was not given is null, and everybody has a principal name. */
export function wholeUser(user: StandInUser): Record<string, unknown> {
  const { roles: _, ...kept } = user
  return {
    givenName: null,
    surname: null,
    mailNickname: null,
    showInAddressList: null,
    userType: 'Member',
    userPrincipalName: user.mail ?? `${user.id}@contoso.onmicrosoft.com`,
    proxyAddresses: user.mail ? [`SMTP:${user.mail}`] : [],
    ...kept,
  }
}

/** "Advanced query capabilities on Microsoft Entra objects": $search and $count need this header. */
export function isAdvanced(url: URL, headers: Readonly<Record<string, unknown>>): boolean {
  return headers['consistencylevel'] === 'eventual' && url.searchParams.get('$count') === 'true'
}

/** Undefined when the query is not one that the service would take. */
export function matching(
  all: readonly Record<string, unknown>[],
  url: URL,
  headers: Readonly<Record<string, unknown>>,
): Record<string, unknown>[] | undefined {
  const filter = url.searchParams.get('$filter')
  const search = url.searchParams.get('$search')
  if (search && !isAdvanced(url, headers)) return undefined
  const passes = filter ? filterFrom(filter) : () => true
  const hits = search ? searchFrom(search) : () => true
  return passes && hits ? all.filter((one) => passes(one) && hits(one)).map((one) => selected(one, url)) : undefined
}

export function selected(one: Readonly<Record<string, unknown>>, url: URL): Record<string, unknown> {
  const wanted = (url.searchParams.get('$select') ?? 'id,displayName,mail').split(',')
  return Object.fromEntries(wanted.map((property) => [property, one[property] ?? null]))
}

type Test = (one: Readonly<Record<string, unknown>>) => boolean

/** `securityEnabled eq true and (a or b)`, `a or b`; undefined for anything else. */
function filterFrom(filter: string): Test | undefined {
  const guarded = /^securityEnabled eq true and \((.*)\)$/.exec(filter)
  const clauses = (guarded?.[1] ?? filter).split(/ or (?=[A-Za-z/]+(?:\(| eq ))/).map(clauseFrom)
  const tests = clauses.flatMap((clause) => clause ?? [])
  if (tests.length !== clauses.length) return undefined
  return (one) => (!guarded || one['securityEnabled'] === true) && tests.some((test) => test(one))
}

function clauseFrom(clause: string): Test | undefined {
  if (clause === 'securityEnabled eq true') return (one) => one['securityEnabled'] === true
  const any = /^proxyAddresses\/any\(p:p eq '((?:[^']|'')*)'\)$/.exec(clause)
  if (any) return (one) => ((one['proxyAddresses'] ?? []) as string[]).some((proxy) => same(proxy, any[1]))
  const eq = /^(displayName|givenName|surname|mailNickname|mail|userPrincipalName) eq '((?:[^']|'')*)'$/.exec(clause)
  const property = eq?.[1]
  return property ? (one) => same(one[property], eq[2]) : undefined
}

function same(value: unknown, written: string | undefined): boolean {
  return typeof value === 'string' && value.toLowerCase() === written?.replaceAll("''", "'").toLowerCase()
}

/** "Use the $search query parameter": each word begins a word of the display name; other properties begin so. */
function searchFrom(search: string): Test | undefined {
  const clauses = search.split(/(?<=") OR (?=")/).map(clauseOfSearch)
  const tests = clauses.flatMap((clause) => clause ?? [])
  return tests.length === clauses.length ? (one) => tests.some((test) => test(one)) : undefined
}

function clauseOfSearch(search: string): Test | undefined {
  const clause = /^"(displayName|mail):((?:[^"\\]|\\["\\])*)"$/.exec(search)
  if (!clause) return undefined
  const said = (clause[2] ?? '').replace(/\\(["\\])/g, '$1')
  if (clause[1] === 'mail') return (one) => String(one['mail']).toLowerCase().startsWith(said.toLowerCase())
  const words = wordsOf(said)
  return (one) => words.every((word) => wordsOf(String(one['displayName'])).some((own) => own.startsWith(word)))
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Ids of everybody and everything in the group, nested ones included. */
export function transitiveMembers(groups: readonly StandInGroup[], id: string, seen = new Set<string>()): Set<string> {
  for (const member of groups.find((group) => group.id === id)?.members ?? []) {
    if (seen.has(member)) continue
    seen.add(member)
    transitiveMembers(groups, member, seen)
  }
  return seen
}
