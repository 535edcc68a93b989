/** What nobody asks for and is done again and again: domains that wait for their tenant, owners to be reminded. */
import { type AdminPorts, type Deliver, pinWaitingDomains, type ReminderPorts, remindOwners } from '../administer.ts'
import type { Log } from './turn.ts'

const everyMs = 10 * 60_000

export type RoundPorts = AdminPorts & ReminderPorts & { readonly log: Log }

/** A part that fails is logged and tried again in the next round; the other part goes on. */
async function round(ports: RoundPorts, deliver: Deliver): Promise<void> {
  const parts = { pinWaitingDomains: () => pinWaitingDomains(ports), remindOwners: () => remindOwners(ports, deliver) }
  for (const [part, work] of Object.entries(parts)) {
    await work().catch((error: unknown) => ports.log.error({ err: error, part }, 'a part of the round failed'))
  }
}

/** The first round at once, then every ten minutes; gives what ends them. A round still under way is not overtaken. */
export function startRounds(ports: RoundPorts, deliver: Deliver): () => void {
  let isUnderWay = false
  const go = async () => {
    if (isUnderWay) return
    isUnderWay = true
    await round(ports, deliver)
    isUnderWay = false
  }
  void go()
  const timer = setInterval(() => void go(), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
