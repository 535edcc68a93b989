/** Who is asking, as far as Teams vouches for it; made in bot/identity.ts, judged in this folder. */

import type { PersonKey } from '../relationship/organization.ts'

interface Identified {
  readonly key: PersonKey
  readonly tenantId: string
  readonly objectId: string
  readonly name: string
  readonly userPrincipalName: string
  /** the part of the userPrincipalName after the last @, lower case, ASCII */
  readonly domain: string
}

export type Asker =
  | ({ readonly kind: 'colleague' } & Identified)
  | ({ readonly kind: 'outsider' } & Identified)
  /** guests and everybody who could not be identified; `because` is for the log */
  | { readonly kind: 'stranger'; readonly because: string; readonly key?: PersonKey }
