/** What a relationship would allow a tenant in the cross-tenant access policy, and what of it has no place there. */

/** One capability of the policy; `groupId` is absent where everyone is meant. */
export interface Allowed {
  readonly kind: 'availability' | 'mail-tips'
  /** @odata.type */
  readonly type: string
  readonly groupId?: string
}

/** A relationship, or a part of it, that the requests do not cover. */
export interface NotMoved {
  readonly name: string
  readonly because:
    | 'off'
    | 'no-tenant'
    /** the domain belongs to another tenant than it was pinned to */
    | 'suspended'
    /** so does every domain of it: Exchange gets it turned off */
    | 'all-suspended'
    /** Exchange gets it turned off */
    | 'expired'
    /** Exchange knows no last day */
    | 'last-day-untold'
    | 'group-not-found'
    | 'two-levels'
    /** MailTips about a group that is not the one whose time is shared: which of ours it is nobody knows */
    | 'mail-tips-group'
    | 'mail-tips-level'
    | 'two-mail-tips-levels'
    /** what the policy allows it allows until somebody takes it away */
    | 'no-last-day'
    /** photos, delivery reports, archives, mailbox moves */
    | 'no-counterpart'
  /** the domain or domains, the tenant, the group, the level, the day or the fields */
  readonly value?: string
}

export interface Found<One> {
  readonly grants: readonly One[]
  readonly left: readonly NotMoved[]
}
