/** Says something to a person who did not ask: in the conversation where the bot met that person. */
import type { CloudAdapter, ConversationReference } from 'botbuilder'
import type { Deliver } from '../administer.ts'
import type { Clock, Conversation } from '../ports.ts'
import type { Organization } from '../relationship/organization.ts'
import { send } from './deliver.ts'
import type { Reader } from './reader.ts'
import type { Reply } from './reply.ts'

interface Telling {
  readonly adapter: Pick<CloudAdapter, 'continueConversationAsync'>
  /** our own registration; empty without credentials */
  readonly appId: string
  readonly clock: Clock
  readonly newId: () => string
}

/** What we kept when we met: see greetOnce in turn.ts. */
interface Kept {
  readonly reference: Partial<ConversationReference>
  readonly locale: string
}

/** What there is to tell, as a card. */
export type DeliverAs = <About>(card: (about: About, to: Reader) => Reply) => Deliver<About>

export function deliverThrough({ adapter, appId, clock, newId }: Telling): DeliverAs {
  return (card) => async (to, about, home) => {
    const { reference, locale } = keptIn(to)
    const reader = readerOf(locale, home, clock.now(), newId())
    await adapter.continueConversationAsync(appId, reference, (context) => send(context, card(about, reader)))
  }
}

function keptIn({ reference }: Conversation): Kept {
  const { locale, ...rest } =
    typeof reference === 'object' && reference !== null ? (reference as Record<string, unknown>) : {}
  return { reference: { channelId: 'msteams', ...rest }, locale: typeof locale === 'string' ? locale : 'en-US' }
}

/** Their own zone is not known before they say something. */
function readerOf(locale: string, home: Organization, now: number, operationId: string): Reader {
  const language = locale.toLowerCase().startsWith('nl') ? 'nl' : 'en'
  const { timeZone, name: organization } = home
  return { language, locale, timeZone, role: 'admin', shownIn: 'teams', now, operationId, organization }
}
