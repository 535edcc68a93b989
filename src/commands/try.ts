/** `npm run try`: the bot with the example organization, and a Teams-like client for an admin and for a partner. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Child } from './child.ts'
import { hasBrowser } from './desktop.ts'
import { copyExample, relateToFabrikam, signedIn } from './example.ts'
import { freePort } from './free-port.ts'
import { startLocalBot } from './local-bot.ts'
import { type Playground, startPlayground } from './playground.ts'
import { welcome } from './try-words.ts'

const wanted = { bot: 3978, admin: 56150, partner: 56151 }
const parent = process.ppid
const folder = mkdtempSync(join(tmpdir(), 'liaison-try-'))
const children: Child[] = []
let isEnding = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
/** npm passes a signal on to its shell only; when that is gone, another parent has us (on Unix). */
setInterval(() => process.ppid === parent || end(0), 500).unref()

try {
  await run()
} catch (error) {
  if (!isEnding) console.error(error instanceof Error ? error.message : error)
  await end(1)
}

async function run(): Promise<void> {
  const data = join(folder, 'data')
  mkdirSync(data)
  copyExample(data)
  const [ports] = await Promise.all([choosePorts(), relateToFabrikam(data)])
  const liaison = startLocalBot(data, folder, ports.bot)
  look(liaison.child)
  const bot = await liaison.address
  const admin = signIn('admin', ports.admin, bot)
  const partner = signIn('partner', ports.partner, bot)
  const addresses = { admin: await admin.address, partner: await partner.address }
  const moved = [
    { what: 'the bot', wanted: wanted.bot, used: ports.bot },
    { what: "the admin's Playground", wanted: wanted.admin, used: ports.admin },
    { what: "the partner's Playground", wanted: wanted.partner, used: ports.partner },
  ].filter((port) => port.wanted !== port.used)
  if (!isEnding) console.log(welcome({ ...addresses, bot, data, seconds: process.uptime(), moved }))
}

async function choosePorts(): Promise<typeof wanted> {
  const bot = await freePort(wanted.bot)
  const admin = await freePort(wanted.admin)
  const partner = await freePort(wanted.partner, [admin])
  return { bot, admin, partner }
}

function signIn(who: 'admin' | 'partner', port: number, bot: string): Playground {
  const playground = startPlayground({
    name: `The ${who}'s Playground`,
    config: signedIn[who],
    port,
    folder: join(folder, who),
    bot: `${bot}/api/messages`,
    opensBrowser: process.stdout.isTTY && hasBrowser(),
  })
  look(playground.child)
  return playground
}

/** One that ends by itself ends all of them. */
function look(child: Child): Child {
  children.push(child)
  child.gone.then(() => {
    if (isEnding) return
    console.error([`${child.name} has ended, so the rest ends too. Its last words:`, ...child.said()].join('\n  '))
    void end(1)
  })
  return child
}

async function end(code: number): Promise<void> {
  if (isEnding) return
  isEnding = true
  await Promise.all(children.map((child) => child.end()))
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.exit(code)
}
