/** One object of an export, read into what we would keep of it, or the reason why it cannot be kept. */
import { mostDomains, toDomain } from '../domain.ts'
import { lengthOfName, longestName, toName } from '../name.ts'
import type { Level, Terms } from '../relationship.ts'
import { type ExchangeObject, liaisonFields, type OwnField } from './fields.ts'
import { isCutShort, levelIn, listIn, textIn, truthIn } from './value.ts'

/** A group is as it was written (name, address, distinguished or canonical name, GUID): which of ours it is, is looked up. */
export type SaidScope = { readonly kind: 'everyone' } | { readonly kind: 'group'; readonly said: string }

export interface Incoming {
  readonly name: string
  readonly domains: readonly string[]
  readonly enabled: boolean
  readonly freeBusyEnabled: boolean
  readonly level: Level
  readonly scope: SaidScope
  readonly more: Pick<Terms, 'expires' | 'reviewBy' | 'owner' | 'reason'>
  /** fields of ours that the object does not have: what stands in a relationship that is there already then stays */
  readonly absent: readonly OwnField[]
  /** lower case */
  readonly guid?: string
  readonly object: ExchangeObject
}

export type CannotBecause =
  | 'name-missing'
  | 'name-too-long'
  | 'domains-missing'
  | 'domains-too-many'
  | 'domains-cut-short'
  | 'only-tenants'
  | 'domain-invalid'
  | 'domain-own'
  | 'domain-public'
  | 'domain-taken'
  | 'name-taken'
  | 'double-name'
  | 'double-domain'
  | 'level-unknown'
  | 'yes-or-no'

export interface Cannot {
  readonly kind: 'cannot'
  readonly name: string
  readonly because: CannotBecause
  /** what was written */
  readonly value?: string
  /** the name of the other relationship */
  readonly other?: string
}

export type ReadObject = { readonly kind: 'incoming'; readonly incoming: Incoming } | Cannot

/** What is wrong is said of the first field that is. */
export function incomingIn(object: ExchangeObject): ReadObject {
  const name = toName(textIn(object['Name']) ?? textIn(object['Identity']) ?? '')
  const cannot = (because: CannotBecause, value?: string): Cannot => ({
    kind: 'cannot',
    name,
    because,
    ...(value === undefined ? {} : { value }),
  })
  if (name === '') return cannot('name-missing')
  if (lengthOfName(name) > longestName) return cannot('name-too-long')
  const domains = domainsIn(object)
  if (domains.because) return cannot(domains.because, domains.value)
  for (const field of ['Enabled', 'FreeBusyAccessEnabled'] as const)
    if (truthIn(object[field]) === undefined) return cannot('yes-or-no', `${field}: ${textIn(object[field])}`)
  const level = levelIn(object['FreeBusyAccessLevel'])
  if (level === undefined) return cannot('level-unknown', textIn(object['FreeBusyAccessLevel']))
  return { kind: 'incoming', incoming: { name, domains: domains.names, ...sharingIn(object), ...besides(object) } }
}

/** With Exchange's own defaults for what is absent. Without free/busy, level and scope mean nothing. */
export function sharingIn(object: ExchangeObject): Pick<Incoming, 'enabled' | 'freeBusyEnabled' | 'level' | 'scope'> {
  const enabled = truthIn(object['Enabled'])
  const freeBusyEnabled = truthIn(object['FreeBusyAccessEnabled']) === true
  const level = levelIn(object['FreeBusyAccessLevel'])
  const said = textIn(object['FreeBusyAccessScope'])?.trim()
  return {
    enabled: enabled === true || enabled === 'absent',
    freeBusyEnabled,
    level: freeBusyEnabled && level !== undefined && level !== 'absent' ? level : 'none',
    scope: freeBusyEnabled && said !== undefined ? { kind: 'group', said } : { kind: 'everyone' },
  }
}

function besides(object: ExchangeObject): Pick<Incoming, 'more' | 'absent' | 'guid' | 'object'> {
  const guid = (textIn(object['Guid']) ?? textIn(object['ExchangeObjectId']))?.trim().toLowerCase()
  const own = ['Enabled', 'FreeBusyAccessEnabled', 'FreeBusyAccessLevel', 'FreeBusyAccessScope'] as const
  const absent = own.filter((field) => !Object.hasOwn(object, field))
  return { more: moreIn(object), absent, ...(guid === undefined ? {} : { guid }), object }
}

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** What only we have a field for, as our own export writes it; anything else there is kept as any other field. */
function moreIn(object: ExchangeObject): Incoming['more'] {
  const text = (name: string) => (typeof object[name] === 'string' && object[name] !== '' ? object[name] : undefined)
  const [expires, reviewBy] = [liaisonFields.expires, liaisonFields.reviewBy].map(text)
  const [owner, reason] = [liaisonFields.owner, liaisonFields.reason].map(text)
  return {
    ...(expires && day.test(expires) ? { expires } : {}),
    ...(reviewBy && day.test(reviewBy) ? { reviewBy } : {}),
    ...(owner ? { owner } : {}),
    ...(reason ? { reason } : {}),
  }
}

const tenantId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

interface ReadDomainNames {
  readonly names: readonly string[]
  readonly because?: CannotBecause
  readonly value?: string
}

/** Tenant ids stand among the domains of relationships for mailbox moves; they are kept, and are no mail domains. */
export function domainsIn(object: ExchangeObject): ReadDomainNames {
  const said = listIn(object['DomainNames'])
    .flatMap((part) => part.split(/[,;\s]+/))
    .filter((part) => part !== '')
  if (isCutShort(said)) return { names: [], because: 'domains-cut-short' }
  const mail = said.filter((part) => !tenantId.test(part))
  const read = mail.map((part) => ({ part, domain: toDomain(part) }))
  const invalid = read.find(({ domain }) => domain === undefined)
  if (invalid) return { names: [], because: 'domain-invalid', value: invalid.part }
  const names = [...new Set(read.flatMap(({ domain }) => domain ?? []))]
  if (names.length > mostDomains) return { names, because: 'domains-too-many', value: String(names.length) }
  if (names.length > 0) return { names }
  return { names, because: said.length > 0 ? 'only-tenants' : 'domains-missing' }
}

/** The tenant ids among the domains, as written. */
export function tenantsIn(object: ExchangeObject): readonly string[] {
  return listIn(object['DomainNames']).filter((part) => tenantId.test(part))
}
