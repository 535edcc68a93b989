/** Starts the bot in local mode over a data directory, as a process of its own. */
import { fileURLToPath } from 'node:url'
import { type Child, startChild } from './child.ts'

export interface LocalBot {
  readonly child: Child
  /** `http://127.0.0.1:PORT` once it answers; rejects when it ends before. */
  readonly address: Promise<string>
}

/** The program as it was built; `folder` is where it runs, away from any .env of a real bot. */
export function startLocalBot(data: string, folder: string, port: number): LocalBot {
  const child = startChild({
    name: 'The bot',
    arguments: [fileURLToPath(new URL('../../dist/main.js', import.meta.url))],
    folder,
    environment: { ...environmentWithoutSettings(), LIAISON_MODE: 'local', PORT: String(port), LIAISON_DATA: data },
  })
  const address = `http://127.0.0.1:${port}`
  return { child, address: child.alive(answering(`${address}/healthz`)).then(() => address) }
}

/** Settings of a real bot, in the environment of whoever tries this one, do not count here. */
function environmentWithoutSettings(): NodeJS.ProcessEnv {
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
