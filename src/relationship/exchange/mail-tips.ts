/** MailTips of an imported relationship, as the cross-tenant access policy has them. */
import type { Relationship } from '../relationship.ts'
import { scopeFoundAs } from './fields.ts'
import { textIn, truthIn } from './value.ts'
import type { Allowed, Found, NotMoved } from './xtap-grant.ts'

/** MailTipsAccessLevel (New-OrganizationRelationship) and what follows it (Graph, m365Capabilities). */
const types: Readonly<Record<string, string>> = {
  limited: '#microsoft.graph.crossTenantMailTipsLimited',
  all: '#microsoft.graph.crossTenantMailTipsAll',
}

/** Nothing when they are off, or the relationship is. Liaison gives none itself, so they are only what Exchange said last. */
export function mailTipsIn({ name, enabled, scope, carried = {} }: Relationship): Found<Allowed> {
  const level = textIn(carried['MailTipsAccessLevel'])?.trim().toLowerCase() ?? 'none'
  if (!enabled || truthIn(carried['MailTipsAccessEnabled']) !== true || level === 'none')
    return { grants: [], left: [] }
  const without = (because: NotMoved['because'], value: string) => ({ grants: [], left: [{ name, because, value }] })
  const type = types[level]
  if (type === undefined) return without('mail-tips-level', level)
  const group = textIn(carried['MailTipsAccessScope'])
  if (group === undefined) return { grants: [{ kind: 'mail-tips', type }], left: [] }
  const groupId = groupMeant(group, scope, carried)
  return groupId === undefined
    ? without('mail-tips-group', group)
    : { grants: [{ kind: 'mail-tips', type, groupId }], left: [] }
}

/** The same group as that of free/busy, which was looked up; another one was not. */
function groupMeant(
  said: string,
  scope: Relationship['scope'],
  carried: Readonly<Record<string, unknown>>,
): string | undefined {
  if (scope.kind !== 'group') return undefined
  const isSame = [scope.groupName, scope.groupId].includes(said)
  const wasSame = textIn(carried['FreeBusyAccessScope']) === said && carried[scopeFoundAs] === scope.groupId
  return isSame || wasSame ? scope.groupId : undefined
}
