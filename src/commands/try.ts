/** `npm run try`: the bot with the example organization, and a Teams-like client for an admin and for a partner. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Child, startChild } from './child.ts'
import { hasBrowser } from './desktop.ts'
import { copyExample, relateToFabrikam, signedIn } from './example.ts'
import { freePort } from './free-port.ts'
import { type Playground, startPlayground } from './playground.ts'
import { welcome } from './try-words.ts'

const wanted = { bot: 3978, admin: 56150, partner: 56151 }
const parent = process.ppid
const folder = mkdtempSync(join(tmpdir(), 'liaison-try-'))
const children: Child[] = []
let isEnding = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
/** A shell or npm that was killed takes nobody with it on Unix; its children find themselves with another parent. */
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
  const bot = `http://127.0.0.1:${ports.bot}`
  await startBot(ports.bot, data)
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

async function startBot(port: number, data: string): Promise<void> {
  const bot = look(
    startChild({
      name: 'The bot',
      arguments: [fileURLToPath(new URL('../main.js', import.meta.url))],
      folder,
      environment: { ...plainEnvironment(), LIAISON_MODE: 'local', PORT: String(port), LIAISON_DATA: data },
    }),
  )
  await bot.alive(answering(`http://127.0.0.1:${port}/healthz`))
}

/** Settings of a real bot, in the environment of whoever tries this one, do not count here. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(LIAISON_|MicrosoftApp|Certificate|DATABASE_URL$|HOST$|PORT$)/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
}

async function answering(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
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
