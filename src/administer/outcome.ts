/** What happened to an admin's event, and what is to be shown; bot/ finds the card and the words. */
import type { Explained } from '../answer/explain.ts'
import type { ChangeLine, QuestionLine } from '../journal.ts'
import type { Asker } from '../policy/asker.ts'
import type { Person } from '../policy/person.ts'
import type { SeenBy } from '../policy/seen-by.ts'
import type { Removed } from '../ports.ts'
import type { Checked } from '../relationship/check.ts'
import type { Draft, Input, Problem } from '../relationship/draft.ts'
import type { Beyond } from '../relationship/exchange/beyond.ts'
import type { Group, Organization } from '../relationship/organization.ts'
import type { Level, Relationship } from '../relationship/relationship.ts'
import type { Sought } from '../relationship/sought.ts'
import type { Wanted } from './event.ts'
import type { ImportOutcome } from './import-outcome.ts'
import type { Sight } from './sight.ts'
import type { Suspension } from './suspensions.ts'
import type { Use } from './use.ts'

/** What a partner would see of an example day, shown on the review step: made up, the same for everybody. */
export interface Preview {
  readonly level: Level
  readonly blocks: readonly {
    readonly from: string
    readonly to: string
    readonly status: 'busy' | 'tentative'
    readonly example: 'meeting' | 'private' | 'call'
  }[]
}

/** What the review step shows besides the values. */
export interface Reviewed {
  readonly preview: Preview
  readonly sight?: Sight
  /** of an imported one that is edited: what Liaison does nothing about */
  readonly beyond: readonly Beyond[]
}

/** The names of a group and an owner that stand in a draft's inputs by id. */
export interface Chosen {
  readonly group?: string
  readonly owner?: string
}

export type Outcome =
  | ImportOutcome
  | {
      readonly kind: 'step'
      readonly draft: Draft
      /** what is wrong at this step */
      readonly problems: readonly Problem[]
      /** groups to choose from, when several fit what was typed */
      readonly groups: readonly Group[]
      readonly chosen: Chosen
      readonly help: boolean
      readonly reviewed?: Reviewed
      /** the card pressed was older than the draft: nothing was changed, this is where it stands */
      readonly moved?: boolean
    }
  | {
      readonly kind: 'form'
      readonly draft: Draft
      readonly problems: readonly Problem[]
      /** what every input is filled with, by input id */
      readonly entered: Readonly<Record<Input, string>>
      readonly groups: readonly Group[]
      readonly chosen: Chosen
      /** of an imported one: what Liaison does nothing about */
      readonly beyond: readonly Beyond[]
      readonly moved?: boolean
    }
  | {
      readonly kind: 'saved'
      readonly relationship: Relationship
      readonly created: boolean
      readonly repeated: boolean
    }
  | { readonly kind: 'cancelled'; readonly draft: Draft }
  /** another draft is open: continue it or drop it */
  | { readonly kind: 'draft-open'; readonly draft: Draft; readonly wanted: Wanted }
  /** the card belongs to a draft that is finished, expired, dropped or somebody else's */
  | { readonly kind: 'draft-gone' }
  | { readonly kind: 'nothing-open' }
  | {
      readonly kind: 'list'
      readonly relationships: readonly Relationship[]
      /** from 1 */
      readonly page: number
      readonly pages: number
      /** of those sought, if anything was */
      readonly total: number
      readonly sought?: Sought
      readonly sharingStopped: boolean
    }
  | {
      readonly kind: 'shown'
      readonly relationship: Relationship
      readonly sharingStopped: boolean
      readonly isExpired: boolean
      readonly use: Use
    }
  /** one of its domains is: what happened, and what an admin can decide */
  | { readonly kind: 'suspended'; readonly suspension: Suspension }
  | { readonly kind: 'turned'; readonly relationship: Relationship; readonly repeated: boolean }
  | { readonly kind: 'ask-remove'; readonly relationship: Relationship }
  | { readonly kind: 'removed'; readonly relationship: Relationship }
  | { readonly kind: 'kept'; readonly name: string }
  | { readonly kind: 'no-such-relationship'; readonly name: string; readonly near: readonly string[] }
  /**
   * Somebody changed it since: both versions. With a `draft`, `continue-draft` keeps mine (saving it then overwrites theirs,
   * knowingly) and `drop-draft` with `wanted: { edit }` starts from theirs.
   */
  | {
      readonly kind: 'stale'
      readonly current?: Relationship
      readonly yours?: Relationship
      readonly draft?: Draft
    }
  | { readonly kind: 'ask-stop' }
  | { readonly kind: 'ask-resume' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'resumed' }
  /** stopping or resuming was asked about and not confirmed */
  | { readonly kind: 'sharing-unchanged'; readonly stopped: boolean }
  /** newest first; `name` of the one that was asked about, everything without */
  | {
      readonly kind: 'history'
      readonly name?: string
      readonly changes: readonly ChangeLine[]
      readonly more: boolean
    }
  /** `change` was taken back; `relationship` as it is now, absent when it is gone with that */
  | { readonly kind: 'undone'; readonly change: ChangeLine; readonly relationship?: Relationship }
  /** several relationships that one operation wrote, an import, were taken back together: so many of each */
  | {
      readonly kind: 'undone-together'
      readonly removed: number
      readonly changed: number
      readonly broughtBack: number
    }
  | { readonly kind: 'nothing-to-undo' }
  /** somebody changed it since, `since` newest first: nothing was taken back */
  | { readonly kind: 'undo-overtaken'; readonly change: ChangeLine; readonly since: readonly ChangeLine[] }
  | { readonly kind: 'restored'; readonly relationship: Relationship }
  /** a check that held then does not hold now: nothing was changed */
  | { readonly kind: 'not-brought-back'; readonly relationship: Relationship; readonly problem: Problem }
  | { readonly kind: 'not-removed'; readonly name: string; readonly removed: readonly Removed[] }
  | Looked
  /** the most pressing first; `more` relationships are not in `found` */
  | { readonly kind: 'checked'; readonly total: number; readonly found: readonly Checked[]; readonly more: number }
  | {
      readonly kind: 'other-side'
      readonly relationship: Relationship
      readonly home: Organization
      readonly sender: string
    }
  | { readonly kind: 'not-admin' }
  | { readonly kind: 'who-asked'; readonly questions: readonly QuestionLine[] }
  | { readonly kind: 'own-sharing'; readonly most: Level }
  | WhoSees
  | { readonly kind: 'colleagues-only' }

/** Why one person named is seen or not. */
export type WhyOne =
  | {
      readonly kind: 'why'
      /** as typed */
      readonly viewer: string
      /** unless it was named and clear, today was looked at */
      readonly time: 'named' | 'not-named' | 'unclear'
      /** the words for the time, empty when none were understood */
      readonly saidWhen: string
      readonly explained: Extract<Explained, { kind: 'explained' }>
      /** no relationship lists the domain, but this one lists the domain above it or below */
      readonly near?: Relationship
    }
  /** the name fits several people of ours */
  | {
      readonly kind: 'why-several'
      readonly viewer: string
      readonly said: string
      readonly saidWhen: string
      readonly people: readonly Person[]
    }

/** What an admin finds out by looking with somebody else's eyes. */
export type Looked =
  | WhyOne
  /** `more` people were named than were looked at */
  | { readonly kind: 'why-each'; readonly viewer: string; readonly each: readonly WhyOne[]; readonly more: number }
  /** neither an address nor somebody of ours */
  | { readonly kind: 'unknown-viewer'; readonly said: string }
  /** may be previewed: the answer is still to be made */
  | { readonly kind: 'preview'; readonly viewer: string; readonly asker: Asker; readonly question: string }

/** Who can see somebody of ours. */
export type WhoSees =
  | {
      readonly kind: 'who-sees'
      /** of oneself, or an admin of somebody */
      readonly asked: 'me' | 'them'
      /** absent: the directory does not know whoever asked */
      readonly target?: Person
      /** by name */
      readonly partners: readonly SeenBy[]
      /** what colleagues see */
      readonly own: Level
      readonly sharingStopped: boolean
    }
  | { readonly kind: 'who-sees-several'; readonly said: string; readonly people: readonly Person[] }
  | { readonly kind: 'who-sees-nobody'; readonly said: string }
