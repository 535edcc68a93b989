/** What was last asked in each conversation, for every replica; lost when the database server fails, as with a restart of the bot in memory. */
import type { Question } from '../language/question.ts'
import type { Clock, Topics } from '../ports.ts'
import type { Database } from './postgres.ts'

export const topicKeptMs = 10 * 60_000

const topicOf = { name: 'topic', text: 'select body from topic where conversation_id = $1 and asked_at > $2' }
const remember = {
  name: 'remember topic',
  text: `insert into topic (conversation_id, asked_at, body) values ($1, $2, $3)
    on conflict (conversation_id) do update set asked_at = excluded.asked_at, body = excluded.body`,
}

export function postgresTopics({ run }: Database, clock: Clock): Topics {
  return {
    async of(conversationId) {
      const body = (await run(topicOf, [conversationId, clock.now() - topicKeptMs])).rows[0]?.['body']
      return typeof body === 'string' ? questionIn(body) : undefined
    },
    remember: async (conversationId, question) =>
      void (await run(remember, [conversationId, clock.now(), JSON.stringify(question)])),
  }
}

/** Only this program writes topics, and it throws them away after ten minutes: their shape is not checked again. */
function questionIn(body: string): Question {
  return JSON.parse(body)
}
