/** What is begun once replies were sent, and not waited for. */
import { type AdminPorts, pinWaitingDomains } from '../administer.ts'
import type { Reply } from './reply.ts'

export interface AfterwardsPorts extends AdminPorts {
  readonly log: { warn(data: object, message: string): void }
}

interface Replied {
  readonly instead?: Reply
  readonly replies: readonly Reply[]
}

/** Nobody waits for the tenants of imported domains: until they are known those domains match nobody. */
export function beginAfter({ instead, replies }: Replied, ports: AfterwardsPorts): void {
  if (![instead, ...replies].some((reply) => reply?.afterwards === 'pin-domains')) return
  pinWaitingDomains(ports).catch((error) => ports.log.warn({ err: error }, 'tenants could not be looked up'))
}
