/** The Bot Framework adapter: whose messages are let in, and as whom we answer. */
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder'
import { AuthenticationConfiguration, AuthenticationError, type Claim } from 'botframework-connector'
import { KeptConnectors } from './kept-connectors.ts'
import { usualPatience } from './sending.ts'
import { connector, type Expected, isOfTeams, whyNotVouched } from './vouched.ts'

/** Bot Framework's own names. */
export interface Registration {
  readonly MicrosoftAppId: string
  readonly MicrosoftAppType: string
  readonly MicrosoftAppTenantId: string
  readonly MicrosoftAppPassword?: string | undefined
  readonly CertificateThumbprint?: string | undefined
  readonly CertificatePrivateKey?: string | undefined
}

/** Why a request is refused before anything else looks at it; undefined: the SDK may. */
type Refuse = (authorization: string, activity: Activity) => string | undefined

/** The SDK's adapter without its HTTP part, which writes to the console and tells callers what went wrong inside. */
export class TeamsAdapter extends CloudAdapter {
  readonly #refuse: Refuse

  constructor(connectors: KeptConnectors, refuse: Refuse) {
    super(connectors)
    this.#refuse = refuse
  }

  /** Throws an AuthenticationError when Teams does not vouch for the activity; the turn has not run then. */
  async receive(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const because = this.#refuse(authorization, activity)
    if (because) throw new AuthenticationError(because, 401)
    return this.processActivity(authorization, activity, turn)
  }
}

/** The addresses of another Bot Connector: a test's own. Settings cannot name one. */
export interface Elsewhere {
  readonly ToBotFromChannelOpenIdMetadataUrl: string
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string
  readonly ToBotFromChannelTokenIssuer: string
  readonly ToChannelFromBotLoginUrl: string
  readonly ToChannelFromBotOAuthScope: string
}

/** Teams mode: whatever `whyNotVouched` lets through must still be signed, in time and endorsed for Teams, which the SDK checks. */
export function adapterFor(
  registration: Registration,
  tenants?: Expected['tenants'],
  elsewhere?: Elsewhere,
): TeamsAdapter {
  const expected = { appId: registration.MicrosoftAppId, tenants }
  return new TeamsAdapter(connectorsFor(registration, elsewhere), (authorization, activity) =>
    whyNotVouched(authorization, activity, expected),
  )
}

/** What the SDK lets in, and where it sends to. */
export function connectorsFor(registration: Registration, elsewhere?: Elsewhere): KeptConnectors {
  const strict = new AuthenticationConfiguration(['msteams'], onlyConnector)
  const outgoing = { mayReach: isOfTeams, patience: usualPatience }
  return new KeptConnectors(outgoing, { ...registration, ...elsewhere }, undefined, strict)
}

/** Local mode: no credentials, so the doors let nobody in but this machine's own programs, and replies stay on it (http.ts). */
export function adapterWithoutCredentials(patience = usualPatience): TeamsAdapter {
  return new TeamsAdapter(new KeptConnectors({ mayReach: () => true, patience }, {}), () => undefined)
}

async function onlyConnector(claims: readonly Claim[]): Promise<void> {
  const issuer = claims.find(({ type }) => type === 'iss')?.value
  if (issuer !== connector) throw new AuthenticationError('the token was not issued by Bot Connector', 401)
}
