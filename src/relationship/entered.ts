/** What the inputs of a draft hold: kept as typed until it is right, and filled in again from what is right. */
import { type Draft, type DraftValues, type Entered, type Input, inputs } from './draft.ts'

/** What every input is filled in with: what was typed and does not hold (yet), else what holds. */
export function filledIn(draft: Draft): Entered {
  return { ...enteredFrom(draft.values), ...draft.entered }
}

function enteredFrom(values: DraftValues): Entered {
  const { name, domains, freeBusyEnabled, level, scope, expires, reviewBy, owner, ownerName, reason } = values
  return {
    ...(name === undefined ? {} : { name }),
    ...(domains === undefined ? {} : { domains: domains.map((domain) => domain.name).join(', ') }),
    ...(freeBusyEnabled === undefined ? {} : { freeBusyEnabled: String(freeBusyEnabled) }),
    ...(level === undefined ? {} : { level }),
    ...(scope === undefined ? {} : { scope: scope.kind }),
    ...(scope?.kind === 'group' ? { group: scope.groupName } : {}),
    ...(expires === undefined ? {} : { expires }),
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...(owner === undefined ? {} : { owner: ownerName ?? owner }),
    ...(reason === undefined ? {} : { reason }),
  }
}

export function only(wanted: readonly Input[], entered: Entered = {}): Entered {
  return Object.fromEntries(wanted.flatMap((input) => (entered[input] === undefined ? [] : [[input, entered[input]]])))
}

export function remember(draft: Draft, entered: Entered): Draft {
  return { ...draft, entered: { ...draft.entered, ...entered } }
}

export function forget(draft: Draft, gone: readonly Input[]): Draft {
  const kept = inputs.filter((input) => !gone.includes(input))
  return { ...draft, entered: only(kept, draft.entered) }
}
