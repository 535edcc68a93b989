/** The fields of an organization relationship in Exchange: which are ours, which a cmdlet sets, which only tell about one session. */

/** As `Get-OrganizationRelationship` gives it: field name to whatever it holds. */
export type ExchangeObject = Readonly<Record<string, unknown>>

/** The fields that say what we decide about. */
export const ownFields = [
  'Name',
  'DomainNames',
  'Enabled',
  'FreeBusyAccessEnabled',
  'FreeBusyAccessLevel',
  'FreeBusyAccessScope',
] as const
export type OwnField = (typeof ownFields)[number]

/** What Exchange has no field for; written under our own names, which it ignores. */
export const liaisonFields = {
  expires: 'LiaisonExpires',
  reviewBy: 'LiaisonReviewBy',
  owner: 'LiaisonOwner',
  reason: 'LiaisonReason',
} as const

/** Which group of ours the written scope was found to be; kept beside it and never written out. */
export const scopeFoundAs = 'LiaisonScopeFoundAs'

/** Set by New- and Set-OrganizationRelationship, in the order of their documentation; none of them means anything here. */
export const settableFields = [
  'MailTipsAccessEnabled',
  'MailTipsAccessLevel',
  'MailTipsAccessScope',
  'PhotosEnabled',
  'DeliveryReportEnabled',
  'ArchiveAccessEnabled',
  'MailboxMoveEnabled',
  'MailboxMoveCapability',
  'MailboxMovePublishedScopes',
  'OAuthApplicationId',
  'OrganizationContact',
  'TargetApplicationUri',
  'TargetAutodiscoverEpr',
  'TargetSharingEpr',
  'TargetOwaURL',
] as const

/** `$true` or `$false` in the text of Format-List. */
export const truthFields: ReadonlySet<string> = new Set([
  'Enabled',
  'FreeBusyAccessEnabled',
  'MailTipsAccessEnabled',
  'PhotosEnabled',
  'DeliveryReportEnabled',
  'ArchiveAccessEnabled',
  'MailboxMoveEnabled',
  'IsValid',
])

/** `{a, b}` in the text of Format-List. */
export const listFields: ReadonlySet<string> = new Set(['DomainNames', 'MailboxMovePublishedScopes', 'ObjectClass'])

/** Differ every time somebody asks Exchange, without anything having changed. */
export const passingFields: ReadonlySet<string> = new Set([
  'RunspaceId',
  'OriginatingServer',
  'ObjectState',
  'WhenChanged',
  'WhenChangedUTC',
  'PSComputerName',
  'PSShowComputerName',
])

/** Made by the Hybrid Configuration Wizard or for a multitenant organization, whose names they carry. */
export function isMadeByExchange(name: string): boolean {
  return /^(?:On-premises to O365|O365 to On-premises) - |^MTO-OrgRel-/i.test(name)
}
