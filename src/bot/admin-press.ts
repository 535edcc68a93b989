/** An admin's button as the event that administer understands. */
import type { Press, Wanted } from '../administer.ts'
import type { CardAction } from './card-action.ts'

type Elsewhere = 'ask' | 'help' | 'choose' | 'next-days' | 'find-time' | 'share-own' | 'who-asked'
export type AdminAction = Exclude<CardAction, { kind: Elsewhere }>

export function pressOf(action: AdminAction): Press {
  switch (action.kind) {
    case 'new':
      return { verb: 'new', shape: 'conversation' }
    case 'new-form':
      return { verb: 'new', shape: 'form' }
    case 'next':
    case 'save': {
      const { kind: verb, draft, version, operation: _, ...entered } = action
      return { verb, draft, version, entered }
    }
    case 'back':
      return { verb: 'back', draft: action.draft, version: action.version, entered: {} }
    case 'cancel':
    case 'dialog':
      return { verb: action.kind, draft: action.draft, version: action.version }
    case 'go':
      return { verb: 'go', draft: action.draft, version: action.version, step: action.step }
    case 'continue-draft':
      return { verb: 'continue-draft' }
    case 'drop-draft':
      return { verb: 'drop-draft', draft: action.draft, wanted: wantedOf(action) }
    case 'list':
      return { verb: 'list', page: 1 }
    case 'page':
      return { verb: 'list', page: action.page, ...(action.sought ? { sought: action.sought } : {}) }
    case 'show':
      return action.relationship ? { verb: 'show', id: action.relationship } : { verb: 'list', page: 1 }
    case 'extend':
      return { verb: 'extend', id: action.relationship, version: action.version, about: action.about }
    case 'confirm-tenant':
    case 'remove-domain':
      return { verb: action.kind, id: action.relationship, version: action.version, domain: action.domain }
    case 'edit':
    case 'keep':
      return { verb: action.kind, id: action.relationship }
    case 'look-up':
    case 'turn-on':
    case 'turn-off':
    case 'remove':
    case 'confirm-remove':
      return { verb: action.kind, id: action.relationship, version: action.version }
    case 'history':
      return { verb: 'history', ...(action.relationship ? { id: action.relationship } : {}) }
    case 'undo':
      return { verb: 'undo' }
    case 'other-side':
      return { verb: 'other-side', id: action.relationship }
    case 'restore':
      return { verb: 'restore', id: action.relationship }
    case 'apply':
      return { verb: 'apply', plan: action.plan, off: action.off }
    case 'plan-page':
      return { verb: 'plan-page', plan: action.plan, page: action.page }
    case 'drop-plan':
      return { verb: 'drop-plan', plan: action.plan }
    case 'stop-sharing':
    case 'resume-sharing':
    case 'confirm-stop':
    case 'confirm-resume':
    case 'leave-sharing':
      return { verb: action.kind }
  }
}

function wantedOf({ wanted, relationship, amendment }: Extract<CardAction, { kind: 'drop-draft' }>): Wanted {
  return wanted === 'edit' ? { edit: relationship ?? '', amendment } : wanted
}
