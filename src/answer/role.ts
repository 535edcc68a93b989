/** What somebody is to us: decides which words and instructions are offered, never what is disclosed. */
import type { Asker } from '../policy/asker.ts'
import type { Directory } from '../ports.ts'
import type { Judge } from './judge.ts'

export type Role = 'admin' | 'colleague' | 'partner' | 'stranger'

/** `judge`: of this very asker. */
export async function roleOf(asker: Asker, { refusal }: Judge, directory: Directory): Promise<Role> {
  if (asker.kind === 'stranger') return 'stranger'
  if (asker.kind === 'colleague') return (await directory.isAdmin(asker.objectId)) ? 'admin' : 'colleague'
  return refusal && refusal.gate <= 2 ? 'stranger' : 'partner'
}
