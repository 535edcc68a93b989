/** Connector clients kept by reply address: the SDK makes one for every activity, which costs more than answering it. */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type {
  AuthenticateRequestResult,
  ClaimsIdentity,
  ConnectorClient,
  UserTokenClient,
} from 'botframework-connector'
import { LRUCache } from 'lru-cache'

/** Many enough for Teams' regions, few enough for somebody who sends us made-up addresses. */
const most = 100

/** A class because the SDK asks for one; what is let in, and as whom, is decided above it. */
export class KeptConnectors extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new LRUCache<string, Promise<ConnectorClient>>({ max: most })
  #tokens: Promise<UserTokenClient> | undefined

  override async authenticateRequest(
    ...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...request)
    const { connectorFactory } = result
    if (!connectorFactory) return result
    const create = (serviceUrl: string, audience?: string) => {
      const key = `${serviceUrl} ${audience}`
      return this.#connectors.get(key) ?? this.#keep(key, connectorFactory.create(serviceUrl, audience ?? ''))
    }
    return { ...result, connectorFactory: { create } }
  }

  /** For sign-in prompts, which we have none of: one client for all. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.#tokens ??= super.createUserTokenClient(identity)
    return this.#tokens
  }

  #keep(key: string, making: Promise<ConnectorClient>): Promise<ConnectorClient> {
    this.#connectors.set(key, making)
    making.catch(() => this.#connectors.delete(key))
    return making
  }
}
