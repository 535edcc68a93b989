/** What an imported relationship means to Exchange and Liaison does nothing about: told when it is edited. */
import type { Relationship } from '../relationship.ts'
import { type ExchangeObject, isMadeByExchange } from './fields.ts'
import { tenantsIn } from './incoming.ts'
import { listIn, textIn, truthIn } from './value.ts'

/** `value`: what stands there, where it helps to see it. */
export interface Beyond {
  readonly kind: /** by the Hybrid Configuration Wizard, or for a multitenant organization: Exchange goes by its own copy */
    | 'made-by-exchange'
    | 'tenants'
    | 'mailbox-moves'
    | 'addresses'
    | 'mail-tips'
    | 'photos'
    | 'delivery-reports'
    | 'archive'
  readonly value?: string
}

/** In the order of how much a mistake there would hurt; empty for a relationship that Liaison does all of. */
export function beyondLiaison({ name, carried = {} }: Pick<Relationship, 'name' | 'carried'>): readonly Beyond[] {
  const wasCalled = textIn(carried['Name']) ?? textIn(carried['Identity']) ?? name
  const tenants = tenantsIn(carried).join(', ')
  const addresses = addressFields.map((field) => textIn(carried[field])).find((value) => value !== undefined)
  return [
    ...(isMadeByExchange(name) || isMadeByExchange(wasCalled) ? [{ kind: 'made-by-exchange' as const }] : []),
    ...(tenants === '' ? [] : [{ kind: 'tenants' as const, value: tenants }]),
    ...(movesMailboxes(carried) ? [{ kind: 'mailbox-moves' as const }] : []),
    ...(addresses === undefined ? [] : [{ kind: 'addresses' as const, value: addresses }]),
    ...switches.filter(([, field]) => truthIn(carried[field]) === true).map(([kind]) => ({ kind })),
  ]
}

/** Where a federated organization's Exchange is to be found. */
const addressFields = ['TargetApplicationUri', 'TargetAutodiscoverEpr', 'TargetSharingEpr', 'TargetOwaURL'] as const

const switches = [
  ['mail-tips', 'MailTipsAccessEnabled'],
  ['photos', 'PhotosEnabled'],
  ['delivery-reports', 'DeliveryReportEnabled'],
  ['archive', 'ArchiveAccessEnabled'],
] as const

function movesMailboxes(carried: ExchangeObject): boolean {
  const capability = textIn(carried['MailboxMoveCapability'])?.trim().toLowerCase() ?? 'none'
  return (
    truthIn(carried['MailboxMoveEnabled']) === true ||
    capability !== 'none' ||
    listIn(carried['MailboxMovePublishedScopes']).length > 0
  )
}
