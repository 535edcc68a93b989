/** Files that are named for an address, found without regard to case, and never outside of their folder. */
import { readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Found {
  readonly path: string
  /** the file as it is now */
  readonly now: Stats
}

/** Undefined: there is no such file, or nobody may look at it. */
export function fileFinder(folder: string, extension: string): (address: string) => Found | undefined {
  const spelt = spellings(folder)
  return (address) => {
    const name = `${address.trim().toLowerCase()}${extension}`
    if (!isFileName(name)) return undefined
    return look(join(folder, name)) ?? look(join(folder, spelt(name)))
  }
}

function isFileName(name: string): boolean {
  return name.length <= 255 && !name.startsWith('.') && !/[/\\:\p{Cc}]/u.test(name)
}

function look(path: string): Found | undefined {
  try {
    const now = statSync(path, { throwIfNoEntry: false })
    return now?.isFile() ? { path, now } : undefined
  } catch {
    return undefined
  }
}

/** How a name in small letters is spelt in the folder, which is listed again when files came or went. */
function spellings(folder: string): (name: string) => string {
  let names = new Map<string, string>()
  let listed = 0
  return (name) => {
    try {
      const { mtimeMs } = statSync(folder)
      if (mtimeMs !== listed) names = new Map(readdirSync(folder).map((found) => [found.toLowerCase(), found]))
      listed = mtimeMs
    } catch {
      return name
    }
    return names.get(name) ?? name
  }
}
