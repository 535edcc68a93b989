/** The card somebody else would get, shown to an admin: made by the same steps, without its buttons. */

import { judgeFor } from '../answer/judge.ts'
import { roleOf } from '../answer/role.ts'
import { type AnswerPorts, answer } from '../answer.ts'
import type { Journal } from '../journal.ts'
import type { Asker } from '../policy/asker.ts'
import type { Counters } from '../ports.ts'
import type { Reader } from './reader.ts'
import type { Reply } from './reply.ts'
import { replyToAnswer } from './reply-answer.ts'

export interface ToPreview {
  readonly asker: Asker
  readonly question: string
}

/** The calendar opens for a permit of that person's only; nothing is counted or noted as that person's. */
export async function previewed({ asker, question }: ToPreview, to: Reader, ports: AnswerPorts): Promise<Reply[]> {
  const judge = await judgeFor(asker, ports)
  const asking = { text: question, asker, judge, timeZone: to.timeZone, locale: to.locale }
  const quiet = { ...ports, counters: countingNothing, journal: notingNothing(ports.journal) }
  const [{ answers }, role] = await Promise.all([answer(asking, quiet), roleOf(asker, judge, ports.directory)])
  return answers.map((one) => withoutButtons(replyToAnswer(one, { ...to, role })))
}

const countingNothing: Counters = { count: async (windows) => windows.map(() => 0) }

function notingNothing(journal: Journal): Journal {
  return {
    note() {},
    changes: (filter) => journal.changes(filter),
    questions: (filter) => journal.questions(filter),
    lastAsked: (filter) => journal.lastAsked(filter),
    flush: () => journal.flush(),
  }
}

/** Pressed, they would be the admin's own questions. */
function withoutButtons(reply: Reply): Reply {
  return { ...reply, card: { ...reply.card, actions: [] } }
}
