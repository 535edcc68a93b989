/** What was last asked in each conversation, in memory: lost with the process, which costs a follow-up its "and". */
import { LRUCache } from 'lru-cache'
import type { Question } from '../language/question.ts'
import type { Topics } from '../ports.ts'

export function memoryTopics(): Topics {
  const kept = new LRUCache<string, Question>({ maxSize: 20_000, sizeCalculation: () => 1, ttl: 10 * 60_000 })
  return {
    of: async (conversationId) => kept.get(conversationId),
    remember: async (conversationId, question) => {
      kept.set(conversationId, question)
    },
  }
}
