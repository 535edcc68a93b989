/** The background work, done every ten minutes: tenants of domains are looked up, admins and owners told what they must know. */
import {
  lookUpPinnedDomains,
  type PinnedPorts,
  pinWaitingDomains,
  type ReminderPorts,
  remindOwners,
  tellOfSuspensions,
} from '../administer.ts'
import type { DeliverAs } from './proactive.ts'
import { reminderReply } from './reply-reminder.ts'
import { suspensionReply } from './reply-suspension.ts'
import type { Log } from './turn-log.ts'

/** Those already waiting when the program starts come first. */
const firstMs = 3_000
const everyMs = 10 * 60_000

export type RoundPorts = PinnedPorts & ReminderPorts & { readonly log: Log }

/** A part that fails is logged and tried again in the next round; the other parts go on. */
export async function round(ports: RoundPorts, deliver: DeliverAs): Promise<void> {
  const parts = {
    pinWaitingDomains: () => pinWaitingDomains(ports),
    lookUpPinnedDomains: () => lookUpPinnedDomains(ports),
    tellOfSuspensions: () => tellOfSuspensions(ports, deliver(suspensionReply)),
    remindOwners: () => remindOwners(ports, deliver(reminderReply)),
  }
  for (const [part, work] of Object.entries(parts)) {
    await work().catch((error: unknown) => ports.log.error({ err: error, part }, 'a part of the round failed'))
  }
}

/** The first round soon, then every ten minutes; gives what ends them. A round still under way is not overtaken. */
export function startRounds(ports: RoundPorts, deliver: DeliverAs): () => void {
  let isUnderWay = false
  const go = async () => {
    if (isUnderWay) return
    isUnderWay = true
    await round(ports, deliver)
    isUnderWay = false
  }
  const timers = [setTimeout(() => void go(), firstMs), setInterval(() => void go(), everyMs)]
  for (const timer of timers) timer.unref()
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}
