/** A CalDAV server in a few lines, over objects held in memory. It knows of no repetition, so that nobody relies on its reckoning. */
import { type Behaviour, type Loopback, loopback, type Received, type Reply } from './loopback.ts'

export interface CaldavStandIn extends Loopback {
  /** what happens instead of an answer; undefined: an ordinary answer */
  trouble: (received: Received) => Behaviour | undefined
}

/** `collections`: calendar objects by path. Everything needs Basic credentials. */
export async function caldavStandIn(
  collections: Readonly<Record<string, readonly string[]>>,
  account: { readonly user: string; readonly password: string },
): Promise<CaldavStandIn> {
  const expected = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`
  const server = await loopback((received) => {
    if (received.headers.authorization !== expected) return { status: 401, headers: { 'www-authenticate': 'Basic' } }
    return standIn.trouble(received) ?? report(collections, received)
  })
  const standIn: CaldavStandIn = { ...server, trouble: () => undefined }
  return standIn
}

function report(
  collections: Readonly<Record<string, readonly string[]>>,
  { method, url, headers, body }: Received,
): Reply {
  const objects = collections[decodeURIComponent(url.pathname)]
  if (!objects) return { status: 404 }
  if (method !== 'REPORT') return { status: 405 }
  if (headers.depth !== '1' || !headers['content-type']?.includes('xml')) return { status: 400 }
  const property = /<C:prop-filter name="(RRULE|RDATE)"\/>/.exec(body)?.[1]
  const isTimed = /<C:time-range start="\d{8}T\d{6}Z" end="\d{8}T\d{6}Z"\/>/.test(body)
  if (!property && !isTimed) return { status: 400 }
  if (!body.includes('<C:calendar-query ')) return { status: 403 }
  const meant = objects.filter((object) => (property ? object.includes(`\n${property}`) : !object.includes('\nRRULE')))
  return multistatus(meant.map(found).join(''))
}

export function multistatus(responses: string): Reply {
  const open = '<D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">'
  const body = `<?xml version="1.0" encoding="utf-8"?>\n${open}${responses}</D:multistatus>`
  return { status: 207, headers: { 'content-type': 'application/xml; charset=utf-8' }, body }
}

/** Line ends as character references, as servers write what XML would otherwise change. */
export function found(object: string, index = 0): string {
  const escaped = object.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;')
  const prop = `<D:prop><C:calendar-data>${escaped}</C:calendar-data></D:prop>`
  const stat = `<D:propstat>${prop}<D:status>HTTP/1.1 200 OK</D:status></D:propstat>`
  return `<D:response><D:href>/${index}.ics</D:href>${stat}</D:response>`
}
