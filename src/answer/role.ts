/** What somebody is to us: decides which words and instructions are offered, never what is disclosed. */
import type { Asker } from '../policy/asker.ts'
import { whyMayNotAsk } from '../policy/partner.ts'
import { type JudgePorts, standingOf } from './judge.ts'

export type Role = 'admin' | 'colleague' | 'partner' | 'stranger'

export type RolePorts = JudgePorts

export async function roleOf(asker: Asker, ports: RolePorts): Promise<Role> {
  if (asker.kind === 'stranger') return 'stranger'
  if (asker.kind === 'colleague') return (await ports.directory.isAdmin(asker.objectId)) ? 'admin' : 'colleague'
  const refusal = whyMayNotAsk(await standingOf(asker, ports))
  return refusal && refusal.gate <= 2 ? 'stranger' : 'partner'
}
