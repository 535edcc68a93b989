/** The tab's doors over the whole of Liaison in memory, with a tenant that signs whatever token a test wants. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import type { Server } from 'restify'
import { adapterWithoutCredentials } from '../src/bot/adapter.ts'
import type { TurnLog } from '../src/bot/turn-log.ts'
import { openDoors } from '../src/http.ts'
import type { Tab } from '../src/tab/doors.ts'
import { type Page, pageIn, type SignIn } from '../src/tab/page-files.ts'
import { tokenReader } from '../src/tab/token.ts'
import { turnLog } from './turn-log.ts'
import { cast, newWorld, type Speaker, type World } from './world.ts'
import { secret } from './written.ts'

export const appId = '5b0f5a4e-3f3c-4f0e-8a39-7f2f6c1f8d11'
export const homeTenant = cast.ada.tenantId
export const teamsOnTheWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'

const keyPair = () => generateKeyPair('RS256', { extractable: true })
const [ours, theirs] = await Promise.all([keyPair(), keyPair()])

export interface Forging {
  readonly claims?: JWTPayload
  /** claims left out */
  readonly without?: readonly string[]
  readonly header?: Record<string, string>
  /** signed with a key that is not the tenant's */
  readonly foreignKey?: boolean
}

export interface TabWorld {
  readonly world: World
  readonly url: string
  /** what the doors logged about those they turned away */
  readonly turnedAway: unknown[]
  /** a token as Teams would give it to that person at this moment, or a forged one */
  token(speaker: Speaker, forging?: Forging): Promise<string>
  call(kind: 'say' | 'press', token: string | undefined, body: unknown): Promise<Response>
  close(): Promise<void>
}

/** How the doors' calls are counted, and where they log. */
interface Watching {
  readonly watch: Tab['watch']
  readonly log?: TurnLog
}

/** Notes whom the doors turned away; a call that fails fails its test. */
const notingLog = (turnedAway: unknown[]) =>
  turnLog({
    warn: (data) => turnedAway.push('because' in data ? data.because : data),
    error: (data) => {
      throw Object.assign(new Error('a call failed'), data)
    },
  })

/** A page of two small files, for what is not about the page. */
export function smallPage(signIn: SignIn): Page {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-page-'))
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en" data-sign-in=""><title>Liaison</title></html>',
  )
  writeFileSync(join(folder, 'page-ABCDEFGH.js'), `console.log(${JSON.stringify('Liaison '.repeat(200))})\n`)
  writeFileSync(join(folder, 'notes.txt'), 'not served')
  try {
    return pageIn(folder, signIn)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export async function openTabWorld(
  page = smallPage('teams'),
  world = newWorld(),
  watching: Watching = { watch: (_, run) => run() },
): Promise<TabWorld> {
  const { ports } = world
  const { clock } = ports
  const turnedAway: unknown[] = []
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'k1', alg: 'RS256' }] })
  const { watch, log = notingLog(turnedAway) } = watching
  const identify = tokenReader({ appId, homeTenant, keys, clock })
  const tab = { page, identify, ports: { ...ports, log }, watch }
  const adapter = adapterWithoutCredentials()
  const doors: Server = openDoors({
    adapter,
    turn: async () => {},
    isLocal: false,
    readiness: async () => ({ ready: true, states: {} }),
    log,
    tab,
  })
  await new Promise<void>((resolve) => doors.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${doors.address().port}`
  return {
    world,
    url,
    turnedAway,
    token: async (speaker, { claims = {}, without = [], header = {}, foreignKey = false } = {}) => {
      const all = { ...claimsOf(speaker, Math.floor(clock.now() / 1_000)), ...claims }
      const kept = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)))
      const signed = new SignJWT(kept).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'k1', ...header })
      const token = await signed.sign(foreignKey ? theirs.privateKey : ours.privateKey)
      secret(token)
      return token
    },
    call: (kind, token, body) =>
      fetch(`${url}/tab/api/${kind}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify(body),
      }),
    close: () => new Promise((resolve) => doors.close(() => resolve())),
  }
}

/** As Entra writes them for a tab ("ID token and access token claims reference", Microsoft). */
function claimsOf(speaker: Speaker, now: number): JWTPayload {
  const { tenantId, aadObjectId, name, userPrincipalName } = cast[speaker]
  return {
    aud: appId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    iat: now,
    nbf: now,
    exp: now + 3_600,
    azp: teamsOnTheWeb,
    azpacr: '0',
    name,
    oid: aadObjectId,
    preferred_username: userPrincipalName,
    scp: 'access_as_user',
    tid: tenantId,
    ver: '2.0',
  }
}
