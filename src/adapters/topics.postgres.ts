/** What was last asked in each conversation, for every replica; lost when the database server fails, as with a restart of the bot in memory. */
import type { Question } from '../language/question.ts'
import type { Clock, Topics } from '../ports.ts'
import type { Database } from './postgres.ts'
import { together } from './together.ts'

export const topicKeptMs = 10 * 60_000

const topicsOf = {
  name: 'topics',
  text: 'select conversation_id, body from topic where conversation_id = any($1) and asked_at > $2',
}
const remember = {
  name: 'remember topics',
  text: `insert into topic (conversation_id, asked_at, body) select * from unnest($1::text[], $2::bigint[], $3::text[])
    on conflict (conversation_id) do update set asked_at = excluded.asked_at, body = excluded.body`,
}

export function postgresTopics({ run }: Database, clock: Clock): Topics {
  const of = together(async (ids: readonly string[]) => {
    const { rows } = await run(topicsOf, [ids, clock.now() - topicKeptMs])
    const bodies = new Map(rows.map((row) => [row['conversation_id'], String(row['body'])]))
    return ids.map((id) => questionIn(bodies.get(id)))
  })
  const keep = together(async (asked: readonly (readonly [string, Question])[]) => {
    // One statement may touch a row once, so of several for one conversation the last stays; sorted, two never wait for each other.
    const last = [...new Map(asked)].sort(([a], [b]) => (a < b ? -1 : 1))
    const bodies = last.map(([, question]) => JSON.stringify(question))
    await run(remember, [last.map(([id]) => id), last.map(() => clock.now()), bodies])
    return asked.map(() => undefined)
  })
  return { of, remember: (conversationId, question) => keep([conversationId, question]) }
}

/** Only this program writes topics, and it throws them away after ten minutes: their shape is not checked again. */
function questionIn(body: string | undefined): Question | undefined {
  return body === undefined ? undefined : JSON.parse(body)
}
