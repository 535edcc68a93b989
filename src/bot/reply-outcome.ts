/** Turns what happened to an instruction into what the person sees. */
import type { Outcome } from '../administer.ts'
import type { Reader } from './reader.ts'
import { notice, type Reply } from './reply.ts'
import { checkReply } from './reply-check.ts'
import { formReply } from './reply-form.ts'
import { nextSteps } from './reply-guidance.ts'
import { aboutChanges, isAboutChanges, removedReply } from './reply-history.ts'
import { importReply } from './reply-import.ts'
import { otherSideReply } from './reply-other-side.ts'
import { ownSharingReply, whoAskedReply } from './reply-own-time.ts'
import { draftOpenReply, isPlain, nameNotFoundReply, plainOutcome } from './reply-plain-outcome.ts'
import { askRemoveReply, listReply, relationshipReply, staleReply } from './reply-relationship.ts'
import { stepReply } from './reply-step.ts'
import { suspensionReply } from './reply-suspension.ts'
import { whoSeesNobodyReply, whoSeesReply, whoSeesSeveralReply } from './reply-who-sees.ts'
import { isLooked, lookedReply } from './reply-why.ts'
import { shown } from './shown-text.ts'
import { stateOf } from './terms-facts.ts'
import { adminWordsFor } from './words.ts'

export function replyToOutcome(outcome: Outcome, to: Reader): Reply {
  if (isPlain(outcome)) return plainOutcome(outcome.kind, to)
  if (isLooked(outcome)) return lookedReply(outcome, to)
  if (isAboutChanges(outcome)) return aboutChanges(outcome, to)
  switch (outcome.kind) {
    case 'step':
      return stepReply(outcome, to)
    case 'form':
      return formReply(outcome, to)
    case 'saved':
      return savedReply(outcome, to)
    case 'shown':
      return shownReply(outcome, to)
    case 'suspended':
      return suspensionReply(outcome.suspension, to)
    case 'turned':
      return turnedReply(outcome, to)
    case 'checked':
      return checkReply(outcome, to)
    case 'other-side':
      return otherSideReply(outcome, to)
    case 'list':
      return outcome.total || outcome.sought ? listReply(outcome, to) : emptyList(to)
    case 'ask-remove':
      return askRemoveReply(outcome.relationship, to)
    case 'removed':
      return removedReply(outcome.relationship, to)
    case 'kept':
    case 'sharing-unchanged':
      return doneReply(outcome, to)
    case 'stale':
      return staleReply(outcome, to)
    case 'draft-open':
      return draftOpenReply(outcome, to)
    case 'no-such-relationship':
      return nameNotFoundReply(outcome, to)
    case 'import-plan':
    case 'imported':
    case 'import-how':
    case 'import-unreadable':
    case 'no-plan':
    case 'plan-dropped':
    case 'exported':
    case 'export-which':
      return importReply(outcome, to)
    case 'who-asked':
      return whoAskedReply(outcome.questions, to)
    case 'who-sees':
      return whoSeesReply(outcome, to)
    case 'who-sees-several':
      return whoSeesSeveralReply(outcome, to)
    case 'who-sees-nobody':
      return whoSeesNobodyReply(outcome, to)
    case 'own-sharing':
      return ownSharingReply(outcome.most, to)
  }
}

function savedReply({ relationship, created, repeated }: Extract<Outcome, { kind: 'saved' }>, to: Reader): Reply {
  const words = adminWordsFor(to.language).saved
  const name = shown(relationship.name)
  const text = created ? words.createdText : words.changedText
  const title = created ? words.created(name) : words.changed(name)
  const state = stateOf(relationship, to, 'going-on')
  const told = { title, text: repeated ? words.repeated : state === 'on' ? text : '', state }
  return relationshipReply(relationship, told, to)
}

function shownReply({ relationship, sharingStopped, use }: Extract<Outcome, { kind: 'shown' }>, to: Reader): Reply {
  const state = stateOf(relationship, to, sharingStopped ? 'stopped' : 'going-on')
  return relationshipReply(relationship, { title: shown(relationship.name), text: '', state, use }, to)
}

function turnedReply({ relationship }: Extract<Outcome, { kind: 'turned' }>, to: Reader): Reply {
  const words = adminWordsFor(to.language).turned
  const which = relationship.enabled ? 'on' : 'off'
  const told = { title: words[which](shown(relationship.name)), text: words[`${which}Text`] }
  return relationshipReply(relationship, { ...told, state: stateOf(relationship, to, 'going-on') }, to)
}

function emptyList(to: Reader): Reply {
  const { none, noneText } = adminWordsFor(to.language).list
  return done(none, noneText, to)
}

type Done = Extract<Outcome, { kind: 'kept' | 'sharing-unchanged' }>

function doneReply(outcome: Done, to: Reader): Reply {
  const { remove, stop } = adminWordsFor(to.language)
  switch (outcome.kind) {
    case 'kept':
      return done(remove.kept(shown(outcome.name)), remove.keptText, to)
    case 'sharing-unchanged':
      return done(stop[outcome.stopped ? 'stillStopped' : 'stillOn'], remove.keptText, to)
  }
}

function done(title: string, text: string, to: Reader): Reply {
  return notice(to, { title, lines: [text], actions: nextSteps(to) })
}
