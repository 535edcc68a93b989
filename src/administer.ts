/** An admin's instruction, from words or a card to a stored change. */

export type { AdminEvent, Press, Wanted } from './administer/event.ts'
export type { Outcome, Preview, Reviewed } from './administer/outcome.ts'
