/** What somebody did: words typed or a button pressed. Both become one of these, so there is one place where things change. */
import type { Amendment, Instruction } from '../language/instruction.ts'
import type { Entered, Step } from '../relationship/draft.ts'
import type { LifeDate } from '../relationship/life.ts'
import type { Sought } from '../relationship/sought.ts'
import type { ExchangePress } from './exchange.ts'

/** What is to be started; `edit` is a relationship's id. */
export type Wanted =
  | 'conversation'
  | 'form'
  /** with an amendment: and that changed at once */
  | { readonly edit: string; readonly amendment?: Amendment | undefined }

export type AdminEvent =
  | { readonly kind: 'told'; readonly instruction: Instruction }
  /** typed while a draft made by conversation is open, and neither an instruction nor a question */
  | { readonly kind: 'answered'; readonly text: string }
  | { readonly kind: 'pressed'; readonly press: Press }

/** A button, with what its card carried: nothing of it is believed before it was looked up again. */
export type Press =
  | ExchangePress
  | { readonly verb: 'new'; readonly shape: 'conversation' | 'form' }
  /** on a step or form card; `draft` and `version` are those the card was made for */
  | {
      readonly verb: 'next' | 'save' | 'back'
      readonly draft: string
      readonly version: number
      readonly entered: Entered
    }
  | { readonly verb: 'cancel'; readonly draft: string; readonly version: number }
  /** the draft as it stands, whatever the version */
  | { readonly verb: 'dialog'; readonly draft: string; readonly version: number }
  | { readonly verb: 'help'; readonly draft: string; readonly version: number }
  /** from the review to one step and back again */
  | { readonly verb: 'go'; readonly draft: string; readonly version: number; readonly step: Step }
  | { readonly verb: 'continue-draft' }
  | { readonly verb: 'drop-draft'; readonly draft: string; readonly wanted: Wanted }
  /** `page` from 1 */
  | { readonly verb: 'list'; readonly page: number; readonly sought?: Sought }
  | { readonly verb: 'show' | 'edit' | 'keep'; readonly id: string }
  | {
      readonly verb: 'turn-on' | 'turn-off' | 'look-up' | 'remove'
      readonly id: string
      /** the version the card showed */
      readonly version: number
    }
  | { readonly verb: 'extend'; readonly id: string; readonly version: number; readonly about: LifeDate }
  | {
      readonly verb: 'confirm-tenant' | 'remove-domain'
      readonly id: string
      readonly version: number
      readonly domain: string
    }
  | { readonly verb: 'confirm-remove'; readonly id: string; readonly version: number }
  /** of one relationship, or of everything */
  | { readonly verb: 'history'; readonly id?: string }
  | { readonly verb: 'undo' }
  | { readonly verb: 'other-side'; readonly id: string }
  | { readonly verb: 'restore'; readonly id: string }
  | { readonly verb: 'stop-sharing' | 'confirm-stop' | 'resume-sharing' | 'confirm-resume' | 'leave-sharing' }
