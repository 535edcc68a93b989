/** A response as bytes of JSON. Of a card that is sent again only the buttons are serialized again; its other parts and its value are kept as bytes. */

type Fields = Readonly<Record<string, unknown>>

/**
 * Keyed by a card's body, which belongs to one drawn card and never changes: the whole card but its actions, without its closing
 * brace. Keyed by a message's value: that value.
 */
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
  const { attachments, value, ...rest } = activity
  const [attachment, ...others] = Array.isArray(attachments) ? (attachments as unknown[]) : []
  if (!isFields(attachment) || others.length > 0 || Object.keys(attachment).join() !== 'contentType,content')
    return undefined
  const { contentType, content: card } = attachment
  if (!isFields(card) || !Array.isArray(card['body'])) return undefined
  const head = `{"activities":[{"attachments":[{"contentType":${JSON.stringify(contentType)},"content":`
  const buttons = card['actions'] === undefined ? '' : `,"actions":${JSON.stringify(card['actions'])}`
  const more = JSON.stringify(rest).slice(1)
  const tail = `${more === '}' ? more : `,${more}`}]}`
  return Buffer.concat([
    Buffer.from(head),
    kept(card['body'], () => JSON.stringify({ ...card, actions: undefined }).slice(0, -1)),
    Buffer.from(`${buttons}}}]`),
    ...valueBytes(value),
    Buffer.from(tail),
  ])
}

function valueBytes(value: unknown): readonly Buffer[] {
  if (value === undefined) return []
  const write = () => `,"value":${JSON.stringify(value)}`
  return [isFields(value) ? kept(value, write) : Buffer.from(write())]
}

function kept(object: object, write: () => string): Buffer {
  const before = written.get(object)
  if (before) return before
  const bytes = Buffer.from(write())
  written.set(object, bytes)
  return bytes
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
