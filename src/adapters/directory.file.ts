/** Our organization from directory.json: people, groups and admins, read again when the file changes. */
import { readFileSync, statSync } from 'node:fs'
import type { Person } from '../policy/person.ts'
import { type Directory, OutsideError, type Suggested } from '../ports.ts'
import { beginsWith, nameWords } from './directory.file.names.ts'
import { directoryFrom } from './directory.file.shape.ts'
import { crowdOf, type DirectoryView, groupsFor, viewOf } from './directory.file.view.ts'
import { nobodyWith, numberOf } from './nobody.ts'
import type { Warn } from './warn.ts'

/** What directory.json says now. */
export type DirectoryFile = () => DirectoryView

/** A change so fresh may be followed by another one in the same tick of the file system's clock. */
const tickMs = 50

/**
 * Throws, listing every fault, when the file cannot be used at the start. Later a broken edit makes every look-up throw
 * OutsideError until it is mended, for nobody can tell whom it was meant to hide; `warn` says once what is wrong with it.
 * One request asks several times: the file is looked at once a turn of the event loop, so later requests see every edit.
 */
export function openDirectoryFile(path: string, warn: Warn): DirectoryFile {
  let kept = readAgain(path, undefined)
  if (kept.view instanceof Error) throw kept.view
  let hasLooked = false
  const look = () => {
    if (hasLooked) return
    hasLooked = true
    setImmediate(() => {
      hasLooked = false
    })
    const next = readAgain(path, kept)
    if (next.view instanceof Error && next.view.message !== messageOf(kept.view)) warn(next.view.message)
    kept = next
  }
  return () => {
    look()
    if (kept.view instanceof Error) throw new OutsideError('directory', 'read', true, kept.view)
    return kept.view
  }
}

interface Kept {
  /** tells whether the file changed; undefined: look again */
  readonly signature: string | undefined
  readonly text: string
  readonly view: DirectoryView | Error
}

function readAgain(path: string, kept: Kept | undefined): Kept {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path)
    const now = `${ino} ${size} ${mtimeMs} ${ctimeMs}`
    if (now === kept?.signature) return kept
    const text = readFileSync(path, 'utf8')
    const signature = Date.now() - ctimeMs > tickMs ? now : undefined
    return { signature, text, view: text === kept?.text ? kept.view : viewFrom(text, path) }
  } catch (cause) {
    return { signature: undefined, text: '', view: new Error(`${path} cannot be read: ${String(cause)}`) }
  }
}

function viewFrom(text: string, path: string): DirectoryView | Error {
  const read = directoryFrom(text)
  if (read.kind === 'read') return viewOf(read.contents)
  return new Error(`${path} cannot be used:\n${read.faults.map((fault) => `- ${fault}`).join('\n')}`)
}

function messageOf(view: DirectoryView | Error): string | undefined {
  return view instanceof Error ? view.message : undefined
}

/** Admins besides those of directory.json, by object id and by a group of that file. */
export interface MoreAdmins {
  readonly listed?: readonly string[]
  readonly group?: string
}

export function fileDirectory(file: DirectoryFile, more: MoreAdmins = {}): Directory {
  const listed = (more.listed ?? []).map((id) => id.toLowerCase())
  const admins = () => {
    const members = more.group === undefined ? undefined : file().membersOf(more.group.toLowerCase())
    return new Set([...file().admins, ...listed, ...(members ?? [])])
  }
  return {
    organization: async () => file().organization,
    findPeople: async (words) => file().peopleByWords.get(nameWords(words)) ?? [],
    nobodyCalled: async (words) => nobodyWith(somebodyIn(file(), words)?.id ?? ''),
    suggestPeople: async (words, most) => suggestedAmong(file().listed(), words, most),
    personById: async (id) => file().personById.get(id.toLowerCase()),
    findGroups: async (words) => groupsFor(file().groups, words),
    async isMember(groupId, personId) {
      const members = file().membersOf(groupId.toLowerCase())
      if (!members) return 'unresolved'
      return members.has(personId.toLowerCase()) ? 'member' : 'not-member'
    },
    countMembers: async (groupId) => file().membersOf(groupId.toLowerCase())?.size,
    async members(groupId, most) {
      const { membersOf, listed } = file()
      const ids = membersOf(groupId.toLowerCase())
      return ids && crowdOf(listed(), most, ids)
    },
    everybody: async (most) => crowdOf(file().listed(), most),
    isAdmin: async (objectId) => admins().has(objectId.toLowerCase()),
    admins: async () => [...admins()],
  }
}

/** For a name that nobody has somebody else is looked into, so that it takes as long to reach in memory as a name somebody has. */
function somebodyIn({ found }: DirectoryView, words: string) {
  return found[numberOf(words) % found.length]?.[0]
}

/** `listed` is sorted by name, and looked at no further than needed. */
function suggestedAmong(listed: readonly Person[], words: string, most: number): Suggested[] {
  const found: Suggested[] = []
  const isMeant = beginsWith(words)
  for (const person of listed) {
    if (found.length >= most) break
    const { id, name, address, kind } = person
    if (kind === 'person' && isMeant(person)) found.push({ id, name, address })
  }
  return found
}
