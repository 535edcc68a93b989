/** What has to be known about dates and an owner before they are judged. */
import type { Draft } from '../relationship/draft.ts'
import type { Candidate, LifeFacts } from '../relationship/life-field.ts'
import { personKey } from '../relationship/organization.ts'
import { dayAt } from '../time/zone.ts'
import type { Desk } from './desk.ts'

const myself = new Set(['me', 'myself', 'i', 'ik', 'mij', 'ikzelf', 'mezelf', 'mijzelf'])

/** `typed`: what stands in the input for the owner. */
export async function lifeFacts(typed: string, { values }: Draft, desk: Desk): Promise<LifeFacts> {
  const { expires, reviewBy } = values
  const today = dayAt(desk.clock.now(), desk.home.timeZone)
  return { today, held: { expires, reviewBy }, owners: await ownersFor(typed.trim(), values, desk) }
}

async function ownersFor(words: string, values: Draft['values'], desk: Desk): Promise<readonly Candidate[]> {
  const { owner, ownerName } = values
  if (words === '') return []
  if (owner !== undefined && words === (ownerName ?? owner)) return [{ key: owner, name: ownerName ?? owner }]
  if (myself.has(words.toLowerCase())) return [desk.by]
  const chosen = await desk.directory.personById(words)
  const found = chosen ? [chosen] : await desk.directory.findPeople(words)
  return found
    .filter(({ kind, listed }) => kind === 'person' && listed)
    .map(({ id, name }) => ({ key: personKey(desk.home.tenantId, id), name }))
}
