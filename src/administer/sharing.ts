/** The one switch above all relationships: asked twice, then thrown. */
import type { Desk } from './desk.ts'
import type { Outcome } from './outcome.ts'

export async function askAboutSharing(stop: boolean, desk: Desk): Promise<Outcome> {
  if ((await desk.relationships.isSharingStopped()) === stop) return { kind: stop ? 'stopped' : 'resumed' }
  return { kind: stop ? 'ask-stop' : 'ask-resume' }
}

export async function switchSharing(stop: boolean, desk: Desk): Promise<Outcome> {
  const edit = { kind: 'sharing' as const, stopped: stop }
  if ((await desk.relationships.isSharingStopped()) !== stop) {
    await desk.relationships.change({ operationId: desk.operationId, by: desk.by, at: desk.clock.now(), edit })
  }
  return leaveOrDone(stop, desk)
}

/** What is so now: a repeated press of an older card does not undo what came after it. */
async function leaveOrDone(stop: boolean, desk: Desk): Promise<Outcome> {
  const isStopped = await desk.relationships.isSharingStopped()
  if (isStopped !== stop) return { kind: 'sharing-unchanged', stopped: isStopped }
  return { kind: stop ? 'stopped' : 'resumed' }
}

export async function leaveSharing(desk: Desk): Promise<Outcome> {
  return { kind: 'sharing-unchanged', stopped: await desk.relationships.isSharingStopped() }
}
