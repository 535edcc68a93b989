/** A response as bytes of JSON. A card that was drawn once and is sent again is not written out again but for its buttons. */

type Fields = Readonly<Record<string, unknown>>

/** By the card's body, which belongs to one drawn card and never changes: all of the card but its actions, left open. */
const written = new WeakMap<object, Buffer>()

/** The same as the bytes of `JSON.stringify`, but for the order of fields. */
export function bytesOf(response: unknown): Buffer {
  const activities = isFields(response) ? response['activities'] : undefined
  const [activity, ...others] = Array.isArray(activities) ? (activities as unknown[]) : []
  const sent = others.length === 0 && isFields(activity) ? withCard(activity) : undefined
  return sent ?? Buffer.from(JSON.stringify(response) ?? 'null')
}

/** `{"activities":[…]}` for one message with one card; undefined: it is something else. */
function withCard(activity: Fields): Buffer | undefined {
  const { attachments, ...rest } = activity
  const [attachment, ...others] = Array.isArray(attachments) ? (attachments as unknown[]) : []
  if (!isFields(attachment) || others.length > 0 || Object.keys(attachment).join() !== 'contentType,content')
    return undefined
  const { contentType, content: card } = attachment
  if (!isFields(card) || !Array.isArray(card['body'])) return undefined
  const head = `{"activities":[{"attachments":[{"contentType":${JSON.stringify(contentType)},"content":`
  const buttons = card['actions'] === undefined ? '' : `,"actions":${JSON.stringify(card['actions'])}`
  const more = JSON.stringify(rest).slice(1)
  const tail = `${buttons}}}]${more === '}' ? more : `,${more}`}]}`
  return Buffer.concat([Buffer.from(head), cardBytes(card, card['body']), Buffer.from(tail)])
}

function cardBytes(card: Fields, body: object): Buffer {
  const before = written.get(body)
  if (before) return before
  const bytes = Buffer.from(JSON.stringify({ ...card, actions: undefined }).slice(0, -1))
  written.set(body, bytes)
  return bytes
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
