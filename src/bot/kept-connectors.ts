/** Connector clients kept by reply address: the SDK makes one for every activity, which costs more than answering it. */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector'
import { LRUCache } from 'lru-cache'
import { type SendPatience, sendPatiently } from './sending.ts'

/** Many enough for Teams' regions, few enough for somebody who sends us made-up addresses. */
const most = 100

export interface Outgoing {
  /** whether anything, our token above all, may be sent to that address */
  readonly mayReach: (serviceUrl: string) => boolean
  readonly patience: SendPatience
}

type Sdk = typeof ConfigurationBotFrameworkAuthentication

/** A class because the SDK asks for one; what is let in, and as whom, is decided above it. */
export class KeptConnectors extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new LRUCache<string, Promise<ConnectorClient>>({ max: most })
  readonly #outgoing: Outgoing
  #tokens: Promise<UserTokenClient> | undefined

  constructor(outgoing: Outgoing, ...sdk: ConstructorParameters<Sdk>) {
    super(...sdk)
    this.#outgoing = outgoing
  }

  /** Every reason not to believe a token is an AuthenticationError; that Teams' keys could not be had is none. */
  override async authenticateRequest(...request: Parameters<Authenticate>): ReturnType<Authenticate> {
    const result = await super.authenticateRequest(...request).catch(asRefusal)
    const { connectorFactory } = result
    return connectorFactory ? { ...result, connectorFactory: this.#keeping(connectorFactory) } : result
  }

  /** For messages that answer nothing: reminders and notices. */
  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.#keeping(super.createConnectorFactory(identity))
  }

  /** For sign-in prompts, which we have none of: one client for all. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.#tokens ??= super.createUserTokenClient(identity)
    return this.#tokens
  }

  #keeping(factory: ConnectorFactory): ConnectorFactory {
    const create = async (serviceUrl: string, audience?: string) => {
      if (!this.#outgoing.mayReach(serviceUrl))
        throw new Error('that serviceUrl is not of Teams: nothing is sent to it')
      const key = `${serviceUrl} ${audience}`
      return this.#connectors.get(key) ?? this.#keep(key, factory.create(serviceUrl, audience ?? ''))
    }
    return { create }
  }

  #keep(key: string, making: Promise<ConnectorClient>): Promise<ConnectorClient> {
    const patient = making.then((client) => sendPatiently(client, this.#outgoing.patience))
    this.#connectors.set(key, patient)
    patient.catch(() => this.#connectors.delete(key))
    return patient
  }
}

type Authenticate = (
  ...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
) => Promise<AuthenticateRequestResult>

/** What jsonwebtoken throws of a bad signature the SDK passes on as it is. */
function asRefusal(error: unknown): never {
  const isOfToken = error instanceof Error && /^(JsonWebToken|NotBefore|TokenExpired)Error$/.test(error.name)
  throw isOfToken ? new AuthenticationError(error.message, 401) : error
}
