/** The Bot Framework adapter: whose messages are let in, and as whom we answer. */
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder'
import { AuthenticationConfiguration, type Claim } from 'botframework-connector'
import { KeptConnectors } from './kept-connectors.ts'

/** Bot Framework's own names. */
export interface Registration {
  readonly MicrosoftAppId: string
  readonly MicrosoftAppType: string
  readonly MicrosoftAppTenantId: string
  readonly MicrosoftAppPassword?: string | undefined
  readonly CertificateThumbprint?: string | undefined
  readonly CertificatePrivateKey?: string | undefined
}

/** The SDK's adapter without its HTTP part, which writes to the console and tells callers what went wrong inside. */
export class TeamsAdapter extends CloudAdapter {
  /** Throws an AuthenticationError when Teams does not vouch for the activity; the turn has not run then. */
  receive(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, turn)
  }
}

/** Who signs the tokens of Bot Connector's channels (Bot Framework "REST API authentication"). */
const connector = 'https://api.botframework.com'

/**
 * The SDK also lets in tokens of the emulator and, for the AseChannel, of our own tenant, without looking at serviceUrl or
 * channel; demanding the connector as issuer closes both.
 */
export function adapterFor(registration: Registration): TeamsAdapter {
  const strict = new AuthenticationConfiguration(['msteams'], onlyConnector)
  return new TeamsAdapter(new KeptConnectors({ ...registration }, undefined, strict))
}

/** Local mode: no credentials, so the doors let nobody in but this machine's own programs. */
export function adapterWithoutCredentials(): TeamsAdapter {
  return new TeamsAdapter(new KeptConnectors({}))
}

export async function onlyConnector(claims: readonly Claim[]): Promise<void> {
  const issuer = claims.find(({ type }) => type === 'iss')?.value
  if (issuer !== connector) throw new Error('the token was not issued by Bot Connector')
}
