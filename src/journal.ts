/** The journal: who asked and who changed what, what a line of it holds and how it is asked. */
import type { Actor } from './ports.ts'
import type { PersonKey } from './relationship/organization.ts'
import type { Relationship } from './relationship/relationship.ts'
import type { Interval } from './time/interval.ts'

export interface QuestionLine {
  readonly kind: 'question'
  readonly at: number
  readonly asker: PersonKey | 'unknown'
  readonly askerName?: string
  readonly askerDomain?: string
  /** object id and address of the target; absent when the name did not resolve */
  readonly target?: { readonly id: string; readonly address: string }
  readonly stretch?: Interval
  readonly outcome: 'permit' | 'refusal'
  /** why it was refused; or the level that was granted */
  readonly because: string
  readonly relationshipId?: string
}

/** An admin looked with somebody else's eyes: the admin's line, never that person's, so it is no use and nobody asked. */
export interface LookLine {
  readonly kind: 'look'
  readonly at: number
  readonly by: Actor
  readonly what: 'why' | 'preview'
  /** as whom, as typed */
  readonly as: string
  readonly target?: { readonly id: string; readonly address: string }
  readonly stretch?: Interval
}

export interface ChangeLine {
  readonly kind: 'change'
  readonly id: string
  readonly at: number
  readonly by: Actor
  readonly what: 'create' | 'replace' | 'remove' | 'sharing'
  /** the operation that made it; lines of before it was kept have none */
  readonly operation?: string
  readonly before?: Relationship | { readonly stopped: boolean }
  readonly after?: Relationship | { readonly stopped: boolean }
}

/** Append-only; no subject, no location, no token. Changes are written by `Relationships.change`. */
export interface Journal {
  /** Returns at once; on disk at most 100 ms later. */
  note(line: QuestionLine | LookLine): void
  /** Newest first. */
  changes(filter: {
    readonly relationshipId?: string
    readonly by?: PersonKey
    readonly most: number
  }): Promise<readonly ChangeLine[]>
  /** Newest first; questions about one person of ours, or under one relationship. */
  questions(filter: {
    readonly targetId?: string
    readonly relationshipId?: string
    readonly since: number
    readonly most: number
  }): Promise<readonly QuestionLine[]>
  /** When the newest question under each of these relationships was asked, at once for all; one without any since then is absent. */
  lastAsked(filter: {
    readonly relationshipIds: readonly string[]
    readonly since: number
  }): Promise<ReadonlyMap<string, number>>
  /** Everything noted so far is on disk. */
  flush(): Promise<void>
}
