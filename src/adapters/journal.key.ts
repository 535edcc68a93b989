/** The key that seals the journal: the one of the settings, else one made once beside the journal. */
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A key beside the journal shows accidents, not somebody who may read it; see .env.example. */
export async function journalKey(dataDirectory: string, ofSettings: string | undefined): Promise<string> {
  if (ofSettings) return ofSettings
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 })
  const path = join(dataDirectory, 'journal.key')
  const kept = await readFile(path, 'utf8').catch(() => '')
  if (kept.trim().length >= 32) return kept.trim()
  const made = randomBytes(32).toString('base64url')
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(`${made}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return made
}
