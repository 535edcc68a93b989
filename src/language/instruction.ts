/** What an admin, or anybody, tells the bot to do; both languages are always understood. */

export type Instruction =
  | { readonly kind: 'help' }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'new'; readonly shape: 'conversation' | 'form' }
  | { readonly kind: 'list' }
  | { readonly kind: 'show'; readonly name: string }
  | { readonly kind: 'edit'; readonly name: string }
  | { readonly kind: 'turn'; readonly name: string; readonly on: boolean }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'save' }
  | { readonly kind: 'stop-sharing' }
  | { readonly kind: 'resume-sharing' }
  | { readonly kind: 'who-asked' }
  | { readonly kind: 'own-sharing'; readonly most: 'none' | 'availabilityOnly' | 'limitedDetails' }
