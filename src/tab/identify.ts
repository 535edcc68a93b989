/** Who sends a request to the tab's API, as the doors ask it: somebody of ours, or nobody we know. */
import type { Colleague } from '../policy/admin.ts'

export type Known =
  | { readonly kind: 'known'; readonly asker: Colleague }
  /** `because` is for the log, never for the answer */
  | { readonly kind: 'unknown'; readonly because: string }

/** `authorization`: the header as it came. Throws OutsideError when nobody could say, and the request is not let in then. */
export type Identify = (authorization: string | undefined) => Promise<Known>
