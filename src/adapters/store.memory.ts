/** A store that forgets everything when the process ends; the one on disk is this one with a write in the middle. */
import type { Journal } from '../journal.ts'
import type { Clock, Conversations, Drafts, Errands, OwnSharing, Plans, Relationships } from '../ports.ts'
import { nobody } from '../relationship/organization.ts'
import type { memoryJournal } from './journal.memory.ts'
import { forgetOld } from './store.change.ts'
import { type Commit, commitsTo } from './store.queue.ts'
import { relationshipsIn } from './store.relationships.ts'
import { emptyTables, putConversation, type Tables } from './store.tables.ts'

export interface Store {
  readonly relationships: Relationships
  readonly drafts: Drafts
  readonly plans: Plans
  readonly ownSharing: OwnSharing
  readonly conversations: Conversations
  readonly errands: Errands
  readonly journal: Journal
  /** Waits for what is under way; nothing may be asked of the store afterwards. */
  close(): Promise<void>
}

/** Longer than a year, for what happens once a year. */
export const errandsRememberedMs = 400 * 86_400_000

export function openMemoryStore(clock: Clock, journal: ReturnType<typeof memoryJournal>): Store {
  const tables = emptyTables()
  const commit = commitsTo(tables, async () => {
    forgetOld(tables)
    for (const [id, row] of tables.outbox.tried) {
      if (row) journal.append(row.line)
      tables.outbox.put(id, undefined)
    }
  })
  return { ...portsOver(tables, commit, clock), journal, close: commit.idle }
}

/** The ports over tables: reads see what is kept, writes go through `commit`. */
export function portsOver(tables: Tables, commit: Commit, clock: Clock): Omit<Store, 'journal' | 'close'> {
  return {
    relationships: relationshipsIn(tables, commit, clock),
    drafts: draftsIn(tables, commit),
    plans: plansIn(tables, commit),
    ownSharing: ownSharingIn(tables, commit),
    conversations: conversationsIn(tables, commit),
    errands: errandsIn(tables, commit, clock),
  }
}

function draftsIn({ drafts }: Tables, commit: Commit): Drafts {
  return {
    of: async (owner) => drafts.kept.get(owner),
    save: (draft) =>
      commit(() => {
        if (draft.version !== (drafts.get(draft.owner)?.version ?? 0) + 1) return false
        drafts.put(draft.owner, draft)
        return true
      }),
    drop: (owner) =>
      commit(() => {
        if (drafts.get(owner)) drafts.put(owner, undefined)
      }),
  }
}

function plansIn({ plans }: Tables, commit: Commit): Plans {
  return {
    of: async (owner) => plans.kept.get(owner),
    save: (plan) => commit(() => plans.put(plan.owner, plan)),
    drop: (owner) =>
      commit(() => {
        if (plans.get(owner)) plans.put(owner, undefined)
      }),
  }
}

function ownSharingIn({ ownSharing }: Tables, commit: Commit): OwnSharing {
  return {
    of: async (objectId) => ownSharing.kept.get(objectId.toLowerCase())?.most ?? 'limitedDetails',
    set: (objectId, most) =>
      commit(() => {
        const key = objectId.toLowerCase()
        if (ownSharing.get(key)?.most !== most) ownSharing.put(key, { objectId: key, most })
      }),
  }
}

/** A reference that changed (another serviceUrl) replaces the one kept, though the conversation is no longer new. */
function conversationsIn(tables: Tables, commit: Commit): Conversations {
  const { conversations, conversationByPerson } = tables
  return {
    async meet(conversation) {
      const asKept = JSON.stringify(conversation)
      if (JSON.stringify(conversations.kept.get(conversation.id)) === asKept) return false
      return commit(() => {
        const known = conversations.get(conversation.id)
        if (JSON.stringify(known) !== asKept) putConversation(tables, conversation)
        return known === undefined
      })
    },
    async recognize(conversation) {
      const { id } = conversation
      if (conversations.kept.get(id)?.person !== nobody) return
      await commit(() => {
        if (conversations.get(id)?.person === nobody) putConversation(tables, conversation)
      })
    },
    async ofPerson(person) {
      const id = conversationByPerson.kept.get(person)
      return id === undefined ? undefined : conversations.kept.get(id)
    },
  }
}

function errandsIn({ errands }: Tables, commit: Commit, clock: Clock): Errands {
  const put = (key: string, ms: number) => {
    for (const { key: old, until } of errands.kept.values()) if (until <= clock.now()) errands.put(old, undefined)
    errands.put(key, { key, until: clock.now() + ms })
  }
  return {
    take: (key, leaseMs) =>
      commit(() => {
        if ((errands.get(key)?.until ?? 0) > clock.now()) return false
        put(key, leaseMs)
        return true
      }),
    done: (key) => commit(() => put(key, errandsRememberedMs)),
  }
}
