/** One of everything the bot shows, for tests that look at every card. People's text in it is as hostile as `nasty` says. */

import type { Reply } from '../src/bot/reply.ts'
import { replyToAnswer } from '../src/bot/reply-answer.ts'
import { chosen } from '../src/bot/reply-choice.ts'
import { failure, help, notUnderstood, oldCard, personalOnly, welcome } from '../src/bot/reply-guidance.ts'
import { replyToOutcome } from '../src/bot/reply-outcome.ts'
import { reminderReply } from '../src/bot/reply-reminder.ts'
import { suspensionReply } from '../src/bot/reply-suspension.ts'
import type { Language } from '../src/language/question.ts'
import { answers } from './card-samples-answers.ts'
import { outcomes } from './card-samples-outcomes.ts'
import { at, reader } from './card-samples-reader.ts'
import { relationship } from './card-samples-relationship.ts'

const reminders = [
  ['expires', 'owner', 0],
  ['reviewBy', 'owner-no-admin', 0],
  ['expires', 'owner-no-admin', 2],
  ['reviewBy', 'admin-besides-owner', 0],
  ['expires', 'admin-instead-of-owner', 0],
] as const

/** Every reply in one language, by name. */
export function everyReply(language: Language, text = 'Fabrikam'): [name: string, reply: Reply][] {
  const to = reader(language)
  const roles = ['admin', 'colleague', 'partner', 'stranger'] as const
  return [
    ...Object.entries(answers(text)).map(([name, answer]): [string, Reply] => [name, replyToAnswer(answer, to)]),
    ...Object.entries(outcomes(text)).map(([name, outcome]): [string, Reply] => [name, replyToOutcome(outcome, to)]),
    ...Object.entries(outcomes(text))
      .filter(([, { kind }]) => kind === 'form' || kind === 'step')
      .map(([name, outcome]): [string, Reply] => {
        return [`${name}-elsewhere`, replyToOutcome(outcome, reader(language, 'admin', 'elsewhere'))]
      }),
    ...roles.flatMap((role): [string, Reply][] => [
      [`welcome-${role}`, welcome({ ...reader(language, role), organization: text })],
      [`help-${role}`, help({ ...reader(language, role), organization: text })],
      [`not-understood-${role}`, notUnderstood('not-understood', reader(language, role))],
    ]),
    ...reminders.map(([about, as, admins]): [string, Reply] => {
      const one = relationship(text, { expires: '2026-12-31', reviewBy: '2026-12-31', owner: 'a:b', ownerName: text })
      const told = admins > 0 ? [text, 'Ada Hartman'] : []
      return [
        `reminder-${about}-${as}-${admins}`,
        reminderReply({ relationship: one, about, daysLeft: 3, as, admins: told }, to),
      ]
    }),
    ...(['moved', 'gone', 'only'] as const).map((what): [string, Reply] => {
      const pin = { kind: 'suspended', at: at('2026-11-23T03:10:00Z'), pinnedTo: 'a2' } as const
      const moved = { ...pin, ...(what === 'gone' ? {} : { nowAt: 'c9' }) }
      const first = { name: 'fabrikam.com', pin: moved }
      const domains = [first, ...(what === 'only' ? [] : relationship(text).domains.slice(1))]
      const one = relationship(text, { domains })
      const suspension = { relationship: one, domain: first.name, pin: moved, mayConfirm: what !== 'gone' }
      return [`suspended-${what}`, suspensionReply(suspension, to)]
    }),
    ['chosen', chosen({ label: text }, to)],
    ['failure', failure(to)],
    ['old-card', oldCard(to)],
    ['personal-only', personalOnly(to)],
  ]
}
