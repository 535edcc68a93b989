/** Asks that come in while others are under way are sent together, in one round trip: the more there are, the less each costs. */

import { setImmediate as turn } from 'node:timers/promises'

interface Waiting<Ask, Answer> {
  readonly ask: Ask
  readonly resolve: (answer: Answer) => void
  readonly reject: (cause: unknown) => void
}

const mostTogether = 500

/**
 * Nobody waits for company: an ask leaves at once when nothing is under way, so an answer is never older than its ask.
 * Two trips may be under way unless said otherwise, so that one that hangs does not hold up everybody.
 * `answerAll` gives one answer for each ask, in their order; when it rejects, all who went together are told.
 */
export function together<Ask, Answer>(
  answerAll: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
  mostUnderWay = 2,
): (ask: Ask) => Promise<Answer> {
  const waiting: Waiting<Ask, Answer>[] = []
  let underWay = 0

  async function go(): Promise<void> {
    underWay++
    // Whoever asks in the same turn of the event loop comes along.
    for (await turn(); waiting.length > 0; await turn()) await settle(waiting.splice(0, mostTogether), answerAll)
    underWay--
  }

  return (ask) =>
    new Promise((resolve, reject) => {
      waiting.push({ ask, resolve, reject })
      if (underWay < mostUnderWay) go()
    })
}

async function settle<Ask, Answer>(
  group: readonly Waiting<Ask, Answer>[],
  answerAll: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
): Promise<void> {
  try {
    const answers = await answerAll(group.map(({ ask }) => ask))
    for (const [n, { resolve }] of group.entries()) resolve(answers[n] as Answer)
  } catch (cause) {
    for (const { reject } of group) reject(cause)
  }
}
