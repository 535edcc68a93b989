/** What store.json may hold. Fields this version does not know are kept as they are. */
import { z } from 'zod'
import type { ChangeLine } from '../journal.ts'
import type { Conversation, Removed } from '../ports.ts'
import { type Draft, steps } from '../relationship/draft.ts'
import type { ImportPlan } from '../relationship/exchange/import-plan.ts'
import type { PersonKey } from '../relationship/organization.ts'
import {
  levels,
  type Pin,
  type Relationship,
  type RelationshipDomain,
  type Scope,
} from '../relationship/relationship.ts'
import type { Errand, Operation, Outgoing, OwnLevel } from './store.tables.ts'

/** Goes up when an older program could not read what a newer one wrote. */
export const schemaVersion = 1

const at = z.number()
const person = z.templateLiteral([z.string(), ':', z.string()]) satisfies z.ZodType<PersonKey>
const actor = z.looseObject({ key: person, name: z.string() })

const pin: z.ZodType<Pin> = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('pinned'), at, tenantId: z.string(), name: z.string().optional() }),
  z.looseObject({ kind: z.literal('not-found'), at }),
  z.looseObject({ kind: z.literal('not-looked-up') }),
  z.looseObject({ kind: z.literal('suspended'), at, pinnedTo: z.string(), nowAt: z.string().optional() }),
])
const domain: z.ZodType<RelationshipDomain> = z.looseObject({ name: z.string().min(1), pin })
const scope: z.ZodType<Scope> = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('everyone') }),
  z.looseObject({ kind: z.literal('group'), groupId: z.string(), groupName: z.string() }),
])

export const relationship: z.ZodType<Relationship> = z.looseObject({
  id: z.string().min(1),
  name: z.string().min(1),
  domains: z.array(domain),
  enabled: z.boolean(),
  freeBusyEnabled: z.boolean(),
  level: z.enum(levels),
  scope,
  expires: z.string().optional(),
  reviewBy: z.string().optional(),
  owner: z.string().optional(),
  ownerName: z.string().optional(),
  reason: z.string().optional(),
  version: z.int().min(1),
  createdBy: z.string(),
  createdAt: at,
  changedBy: z.string(),
  changedAt: at,
  carried: z.record(z.string(), z.unknown()).optional(),
})

export const draft: z.ZodType<Draft> = z.looseObject({
  id: z.string(),
  owner: person,
  shape: z.enum(['conversation', 'form']),
  editing: z.looseObject({ id: z.string(), version: z.int(), name: z.string() }).optional(),
  step: z.enum(steps),
  values: z.looseObject({
    name: z.string().optional(),
    domains: z.array(domain).optional(),
    freeBusyEnabled: z.boolean().optional(),
    level: z.enum(['availabilityOnly', 'limitedDetails']).optional(),
    scope: scope.optional(),
  }),
  version: z.int().min(1),
  touchedAt: at,
})

/** Read by the program that wrote it, half an hour later at most: what was read from the import is not looked at again. */
const readObject: z.ZodType<ImportPlan['read'][number]> = z.custom<ImportPlan['read'][number]>(
  (value) => typeof value === 'object' && value !== null,
)
export const plan: z.ZodType<ImportPlan> = z.looseObject({
  id: z.string(),
  owner: person,
  madeAt: at,
  read: z.array(readObject),
  groups: z.array(
    z.tuple([z.string(), z.looseObject({ id: z.string(), name: z.string(), address: z.string().optional() })]),
  ),
  seen: z.string(),
  applied: z.looseObject({ created: z.int(), changed: z.int(), off: z.int() }).optional(),
})

/**
 * Checked, and kept as JSON.parse made it instead of as zod copies it: all of one lies together in memory, which a look-up among
 * 100,000 waits for, and no copies of all of them are made at the start.
 */
const relationshipAsIs = z.custom<Relationship>().superRefine((value, context) => {
  const { error } = relationship.safeParse(value)
  for (const { path, message } of error?.issues ?? []) context.addIssue({ code: 'custom', path, message })
})

const sharing = z.looseObject({ stopped: z.boolean() })
const side = z.union([relationship, sharing]).optional()
export const changeLine: z.ZodType<ChangeLine> = z.looseObject({
  kind: z.literal('change'),
  id: z.string(),
  at,
  by: actor,
  what: z.enum(['create', 'replace', 'remove', 'sharing']),
  operation: z.string().optional(),
  before: side,
  after: side,
})

export const removed: z.ZodType<Removed> = z.looseObject({ relationship, at, by: actor })
const ownLevel: z.ZodType<OwnLevel> = z.looseObject({ objectId: z.string(), most: z.enum(levels) })
export const conversation: z.ZodType<Conversation> = z.looseObject({ id: z.string(), person, reference: z.unknown() })
export const operation: z.ZodType<Operation> = z.looseObject({
  key: z.string(),
  at,
  before: relationship.optional(),
  after: relationship.optional(),
})
const errand: z.ZodType<Errand> = z.looseObject({ key: z.string(), until: z.number() })
const outgoing: z.ZodType<Outgoing> = z.looseObject({ from: z.int().min(0), line: changeLine })

export const storeShape = z.looseObject({
  schema: z.literal(schemaVersion),
  sharing,
  relationships: z.array(relationshipAsIs),
  removed: z.array(removed),
  drafts: z.array(draft),
  plans: z.array(plan).default([]),
  ownSharing: z.array(ownLevel),
  conversations: z.array(conversation),
  operations: z.array(operation),
  // stores written before there were errands have none
  errands: z.array(errand).default([]),
  outbox: z.array(outgoing),
})
export type StoreContents = z.infer<typeof storeShape>

/** Only the version, for a file that may be newer than this program. */
export const schemaOf = z.looseObject({ schema: z.int().min(1) })
