/** What the log of turns must be able to do. */

export interface Log {
  debug(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

export interface TurnLog extends Log {
  /** The log of one turn: each line carries what ties it to the activity, or to the tab's request. */
  of(happening: Happening): Log
}

/** What ties log lines together: an activity is one. */
export interface Happening {
  readonly id?: string | undefined
  readonly request?: string | undefined
  readonly conversation?: { readonly id: string } | undefined
}
