/** Files of a chat, in the SharePoint and OneDrive where Teams keeps them, and from no other place. */
import type { FetchedFile, Files } from '../ports.ts'
import type { Fetch } from './http-answer.ts'
import type { Warn } from './warn.ts'

/** SharePoint Online, worldwide and in the national clouds ("Office 365 URLs and IP address ranges"). */
const places = ['.sharepoint.com', '.sharepoint.us', '.sharepoint-mil.us', '.sharepoint.cn', '.sharepoint.de']

const mostBytes = 32 * 1024 * 1024
const mostRedirects = 3
const patienceMs = 60_000

export function teamsFiles(fetch: Fetch, warn: Warn): Files {
  return {
    async fetch(url) {
      try {
        return await fetchedFrom(url, fetch, AbortSignal.timeout(patienceMs), mostRedirects)
      } catch (cause) {
        warn('A file of a chat could not be fetched', cause)
        return { kind: 'refused', because: 'unreachable' }
      }
    },
    async put(url, bytes) {
      if (!isTeamsPlace(url)) return false
      try {
        const response = await fetch(url, {
          ...whole(bytes),
          redirect: 'manual',
          signal: AbortSignal.timeout(patienceMs),
        })
        await response.body?.cancel()
        return response.ok
      } catch (cause) {
        warn('A file could not be put into OneDrive', cause)
        return false
      }
    },
  }
}

/** An upload session takes a range; a whole file is one (Graph, driveItem: createUploadSession). */
function whole(bytes: Uint8Array) {
  const range = `bytes 0-${bytes.byteLength - 1}/${bytes.byteLength}`
  return {
    method: 'PUT',
    body: Buffer.from(bytes),
    headers: { 'Content-Range': range, 'Content-Type': 'application/octet-stream' },
  }
}

export function isTeamsPlace(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port, username } = new URL(url)
  return protocol === 'https:' && port === '' && username === '' && places.some((place) => hostname.endsWith(place))
}

/** Where a redirect leads is looked at like the address itself. */
async function fetchedFrom(url: string, fetch: Fetch, signal: AbortSignal, redirects: number): Promise<FetchedFile> {
  if (!isTeamsPlace(url)) return { kind: 'refused', because: 'elsewhere' }
  const response = await fetch(url, { redirect: 'manual', signal })
  const location = response.headers.get('location')
  if (response.status >= 300 && response.status < 400 && location && URL.canParse(location, url)) {
    await response.body?.cancel()
    if (redirects === 0) return { kind: 'refused', because: 'unreachable' }
    return fetchedFrom(new URL(location, url).href, fetch, signal, redirects - 1)
  }
  if (response.ok) return withinLimit(response)
  await response.body?.cancel()
  return { kind: 'refused', because: 'unreachable' }
}

async function withinLimit(response: Response): Promise<FetchedFile> {
  const parts: Uint8Array[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    bytes += read.value.byteLength
    if (bytes > mostBytes) {
      await reader?.cancel()
      return { kind: 'refused', because: 'too-big' }
    }
    parts.push(read.value)
  }
  return { kind: 'fetched', bytes: Buffer.concat(parts) }
}
