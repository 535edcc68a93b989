/** Everything a store keeps, as tables in memory with the indexes that make one look-up cost the same among ten or 100,000. */
import type { ChangeLine } from '../journal.ts'
import type { Conversation, Removed } from '../ports.ts'
import type { Draft } from '../relationship/draft.ts'
import type { ImportPlan } from '../relationship/exchange/import-plan.ts'
import type { Level, Relationship } from '../relationship/relationship.ts'
import { type Table, tableOf } from './store.table.ts'

/** A change that was made, remembered so that its repetition is answered alike and not made again. */
export interface Operation {
  readonly key: string
  readonly at: number
  readonly before?: Relationship
  readonly after?: Relationship
}

/** A change's journal line, kept in the store until it is certain to be in the journal; `from` is where to look for it there. */
export interface Outgoing {
  readonly from: number
  readonly line: ChangeLine
}

export interface OwnLevel {
  readonly objectId: string
  readonly most: Level
}

/** Nobody takes it before then: somebody is about it, or has done it. */
export interface Errand {
  readonly key: string
  readonly until: number
}

export interface Tables {
  readonly relationships: Table<Relationship>
  readonly removed: Table<Removed>
  readonly drafts: Table<Draft>
  readonly plans: Table<ImportPlan>
  readonly ownSharing: Table<OwnLevel>
  readonly conversations: Table<Conversation>
  readonly operations: Table<Operation>
  readonly errands: Table<Errand>
  readonly outbox: Table<Outgoing>
  /** one row, `sharing` */
  readonly sharing: Table<{ readonly stopped: boolean }>
  readonly idByName: Table<string>
  /** the relationship itself: one question looks here, and nowhere else */
  readonly byDomain: Table<Relationship>
  readonly conversationByPerson: Table<string>
}

export function emptyTables(): Tables {
  return {
    relationships: tableOf(),
    removed: tableOf(),
    drafts: tableOf(),
    plans: tableOf(),
    ownSharing: tableOf(),
    conversations: tableOf(),
    operations: tableOf(),
    errands: tableOf(),
    outbox: tableOf(),
    sharing: tableOf(),
    idByName: tableOf(),
    byDomain: tableOf(),
    conversationByPerson: tableOf(),
  }
}

export function allTables(tables: Tables): readonly Table<unknown>[] {
  return Object.values(tables)
}

export function nameKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase()
}

/** Puts a relationship in, or takes it out, with its name and domains. */
export function putRelationship(tables: Tables, id: string, next: Relationship | undefined): void {
  const last = tables.relationships.get(id)
  if (last) {
    tables.idByName.put(nameKey(last.name), undefined)
    for (const domain of last.domains) tables.byDomain.put(domain.name, undefined)
  }
  tables.relationships.put(id, next)
  if (!next) return
  tables.idByName.put(nameKey(next.name), id)
  for (const domain of next.domains) tables.byDomain.put(domain.name, next)
}

export function putConversation(tables: Tables, conversation: Conversation): void {
  tables.conversations.put(conversation.id, conversation)
  tables.conversationByPerson.put(conversation.person, conversation.id)
}

export function isSharingStopped(tables: Tables): boolean {
  return tables.sharing.get('sharing')?.stopped ?? false
}
