/** What the data of every card is made of: its card, buttons, facts, choices, a picture of time. */
import type { Verb } from './card-action.ts'

/** An Adaptive Card 1.5, ready to send. */
export type Card = { readonly type: 'AdaptiveCard' } & Readonly<Record<string, unknown>>

export interface Button {
  readonly title: string
  readonly verb: Verb
  readonly data: object
  readonly style: 'default' | 'positive' | 'destructive'
}

export interface Fact {
  readonly title: string
  readonly value: string
}

export interface Choice {
  readonly title: string
  readonly value: string
}

export interface Everywhere {
  /** BCP 47 */
  readonly language: string
  /** read aloud, and shown where the card cannot be */
  readonly speak: string
}

/** A picture of time with the same in words for who cannot see it. */
export interface Bar {
  readonly label: string
  readonly url: string
  readonly alt: string
}
