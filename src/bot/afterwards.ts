/** Work that starts once the replies were sent, and that nobody waits for. */
import { type AdminPorts, pinWaitingDomains } from '../administer.ts'
import type { Reply } from './reply.ts'
import type { Happening, TurnLog } from './turn-log.ts'

export interface AfterwardsPorts extends AdminPorts {
  readonly log: TurnLog
}

interface Replied {
  readonly instead?: Reply
  readonly replies: readonly Reply[]
}

/** Nobody waits for the tenants of imported domains: until they are known those domains match nobody. */
export function beginAfter({ instead, replies }: Replied, of: Happening, ports: AfterwardsPorts): void {
  if (![instead, ...replies].some((reply) => reply?.afterwards === 'pin-domains')) return
  pinWaitingDomains(ports).catch((error) => ports.log.of(of).warn({ err: error }, 'tenants could not be looked up'))
}
