/** What an admin, or anybody, tells the bot to do; both languages are always understood. */
import type { ExchangeInstruction } from './exchange-instruction.ts'

export type Instruction =
  | ExchangeInstruction
  | { readonly kind: 'help' }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'thanks' }
  /** about Liaison itself: why so little is seen, what is kept of questions, who could show more */
  | { readonly kind: 'guidance'; readonly about: 'little' | 'logged' | 'more' }
  | { readonly kind: 'new'; readonly shape: 'conversation' | 'form' }
  /** `sharing`: only those that share something, or only the others */
  | { readonly kind: 'list'; readonly sharing?: 'on' | 'off' }
  | { readonly kind: 'show'; readonly name: string }
  | { readonly kind: 'edit'; readonly name: string }
  | ({ readonly kind: 'amend'; readonly name: string } & Amendment)
  | { readonly kind: 'turn'; readonly name: string; readonly on: boolean }
  /** `confirmed`: said with "yes," before it */
  | { readonly kind: 'remove'; readonly name: string; readonly confirmed?: boolean }
  /** without a name: of everything */
  | { readonly kind: 'history'; readonly name?: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'check' }
  /** what the partner's admin has to do */
  | { readonly kind: 'other-side'; readonly name: string }
  | { readonly kind: 'restore'; readonly name: string }
  /** `about`: whom, and when if that was said, as typed */
  | { readonly kind: 'why'; readonly viewer: string; readonly about: string }
  | { readonly kind: 'preview'; readonly viewer: string; readonly question: string }
  | { readonly kind: 'back' }
  /** go on with what stands at this step */
  | { readonly kind: 'next' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'save' }
  | { readonly kind: 'stop-sharing'; readonly confirmed?: boolean }
  | { readonly kind: 'resume-sharing'; readonly confirmed?: boolean }
  | { readonly kind: 'who-asked' }
  /** without `about`: the one who asks */
  | { readonly kind: 'who-sees'; readonly about?: string }
  | { readonly kind: 'own-sharing'; readonly most: 'none' | 'availabilityOnly' | 'limitedDetails' }

/** What is to be changed, and to what: as typed, but a level as its input has it, and no words where it is taken away. */
export const amendable = [
  'name',
  'domains',
  'more-domains',
  'fewer-domains',
  'level',
  'everyone',
  'group',
  'expires',
  'reviewBy',
  'owner',
  'reason',
] as const

export interface Amendment {
  readonly what: (typeof amendable)[number]
  readonly words: string
}
