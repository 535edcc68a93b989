/** What people of our organization, admins or not, see and say about their own time. */
import { type Colleague, isColleague } from '../policy/admin.ts'
import type { Level } from '../relationship/relationship.ts'
import type { AdminContext, AdminPorts } from './desk.ts'
import type { Outcome } from './outcome.ts'
import { whoSeesPerson } from './who-sees.ts'

const lookedBack = 30 * 24 * 60 * 60 * 1_000
const mostQuestions = 25

/** The last 30 days, newest first. */
export async function whoAskedAbout(context: AdminContext, ports: AdminPorts): Promise<Outcome> {
  return asColleague(context, ports, async ({ objectId }) => {
    const since = ports.clock.now() - lookedBack
    const questions = await ports.journal.questions({ targetId: objectId.toLowerCase(), since, most: mostQuestions })
    return { kind: 'who-asked', questions }
  })
}

export async function whoSeesMe(context: AdminContext, ports: AdminPorts): Promise<Outcome> {
  return asColleague(context, ports, async ({ objectId }) =>
    whoSeesPerson(await ports.directory.personById(objectId), 'me', ports),
  )
}

/** Never more than the calendar allows, whatever is said: policy takes the lower of the two. */
export async function shareOwn(most: Level, context: AdminContext, ports: AdminPorts): Promise<Outcome> {
  return asColleague(context, ports, async ({ objectId }) => {
    await ports.ownSharing.set(objectId, most)
    return { kind: 'own-sharing', most }
  })
}

async function asColleague(
  { asker }: AdminContext,
  { directory }: AdminPorts,
  then: (colleague: Colleague) => Promise<Outcome>,
): Promise<Outcome> {
  return isColleague(asker, await directory.organization()) ? then(asker) : { kind: 'colleagues-only' }
}
