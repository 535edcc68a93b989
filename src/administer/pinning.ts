/** Which tenants domains belong to, looked up a few at a time and never waited for longer than agreed. */
import { OutsideError } from '../ports.ts'
import type { Pin } from '../relationship/relationship.ts'
import type { AdminPorts } from './desk.ts'

type Look = Pick<AdminPorts, 'tenants' | 'clock' | 'tenantPatience'>

const atOnce = 8
const defaultPatience = 3_000

/** What was found out in time; a domain that is not in the answer is still to be looked up. */
export async function lookUpTenants(domains: readonly string[], look: Look): Promise<ReadonlyMap<string, Pin>> {
  const found = new Map<string, Pin>()
  const waiting = [...domains]
  const worker = async () => {
    for (let domain = waiting.shift(); domain !== undefined; domain = waiting.shift()) {
      const pin = await pinOf(domain, look)
      if (pin !== undefined) found.set(domain, pin)
    }
  }
  await within(look.tenantPatience ?? defaultPatience, Promise.all(Array.from({ length: atOnce }, worker)))
  waiting.length = 0
  return new Map(found)
}

async function pinOf(domain: string, { tenants, clock }: Look): Promise<Pin | undefined> {
  try {
    const tenant = await tenants.tenantOf(domain)
    const at = clock.now()
    return tenant === undefined ? { kind: 'not-found', at } : { kind: 'pinned', at, ...tenant }
  } catch (error) {
    if (error instanceof OutsideError) return undefined
    throw error
  }
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  if (milliseconds <= 0) return
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, patience]).finally(() => clearTimeout(timer))
}
