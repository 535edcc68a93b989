/** What PostgreSQL keeps of single people: an admin's draft, what somebody said of their own time, where Teams reaches them. */
import type { Clock, Conversations, Drafts, OwnSharing, Plans } from '../ports.ts'
import { nobody } from '../relationship/organization.ts'
import { type Level, levels } from '../relationship/relationship.ts'
import type { Database } from './postgres.ts'
import { conversationIn, draftIn, planIn } from './store.postgres.bodies.ts'
import { together } from './together.ts'
import { inTurn } from './turns.ts'

const draftOf = { name: 'draft', text: 'select body from draft where owner = $1' }
const firstDraft = `insert into draft (owner, id, version, body) values ($1, $2, $3, $4) on conflict (owner) do nothing`
const nextDraft = `update draft set id = $2, version = $3, body = $4 where owner = $1 and version = $3 - 1`

export function postgresDrafts({ run }: Database): Drafts {
  return {
    of: async (owner) => draftIn((await run(draftOf, [owner])).rows[0]),
    async save(draft) {
      const text = draft.version === 1 ? firstDraft : nextDraft
      const { count } = await run({ text }, [draft.owner, draft.id, draft.version, JSON.stringify(draft)])
      return count === 1
    },
    drop: async (owner) => void (await run({ text: 'delete from draft where owner = $1' }, [owner])),
  }
}

const planOf = { name: 'import plan', text: 'select body from import_plan where owner = $1' }
const savePlan = `insert into import_plan (owner, made_at, body) values ($1, $2, $3)
  on conflict (owner) do update set made_at = excluded.made_at, body = excluded.body`

export function postgresPlans({ run }: Database): Plans {
  return {
    of: async (owner) => planIn((await run(planOf, [owner])).rows[0]),
    save: async (plan) => void (await run({ text: savePlan }, [plan.owner, plan.madeAt, JSON.stringify(plan)])),
    drop: async (owner) => void (await run({ text: 'delete from import_plan where owner = $1' }, [owner])),
  }
}

const mostOf = { name: 'own sharing', text: 'select object_id, most from own_sharing where object_id = any($1)' }
const setMost = `insert into own_sharing (object_id, most) values ($1, $2)
  on conflict (object_id) do update set most = excluded.most`

export function postgresOwnSharing({ run }: Database): OwnSharing {
  const of = together(async (ids: readonly string[]) => {
    const { rows } = await run(mostOf, [ids])
    const said = new Map(rows.map((row) => [row['object_id'], row['most']]))
    return ids.map((id) => levelIn(said.get(id)))
  })
  return {
    of: (objectId) => of(objectId.toLowerCase()),
    set: async (objectId, most) => void (await run({ text: setMost }, [objectId.toLowerCase(), most])),
  }
}

/** A word that is no level shows nothing. */
export function levelIn(most: unknown): Level {
  return most === undefined ? 'limitedDetails' : (levels.find((level) => level === most) ?? 'none')
}

const sameConversation = { name: 'conversation', text: 'select 1 from conversation where id = $1 and body = $2' }
const meet = `insert into conversation (id, person, met_at, body) values ($1, $2, $3, $4) on conflict (id) do nothing`
const moved = `update conversation set person = $2, met_at = $3, body = $4 where id = $1 and body <> $4`
const recognized = {
  name: 'recognized',
  text: `update conversation set person = $2, met_at = $3, body = $4 where id = $1 and person = '${nobody}'`,
}
const conversationOf = {
  name: 'conversation of person',
  text: 'select body from conversation where person = $1 order by met_at desc limit 1',
}

/** A reference that changed (another serviceUrl) replaces the one kept, though the conversation is no longer new. */
export function postgresConversations({ run }: Database, clock: Clock): Conversations {
  const turn = inTurn()
  return {
    async meet(conversation) {
      const { id, person } = conversation
      const body = JSON.stringify(conversation)
      return turn(id, async () => {
        if ((await run(sameConversation, [id, body])).count > 0) return false
        const values = [id, person, clock.now(), body]
        if ((await run({ text: meet }, values)).count === 1) return true
        await run({ text: moved }, values)
        return false
      })
    },
    recognize: async (conversation) => {
      const { id, person } = conversation
      await run(recognized, [id, person, clock.now(), JSON.stringify(conversation)])
    },
    ofPerson: async (person) => conversationIn((await run(conversationOf, [person])).rows[0]),
  }
}
