/** What a person would read, and a program would find, in what came back from a turn. */
import type { Replied } from './world.ts'

type Json = Record<string, unknown>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

/** Every card, those that replace a pressed one too, in order. */
export function cardsIn(replies: readonly Replied[]): Json[] {
  return replies.flatMap(({ type, value, attachments }) => {
    if (type === 'invokeResponse' && isObject(value) && isObject(value['body'])) {
      const { body } = value
      return isObject(body['value']) && body['value']['type'] === 'AdaptiveCard' ? [body['value']] : []
    }
    return (attachments ?? []).map(({ content }) => content as Json)
  })
}

export function valuesIn(replies: readonly Replied[]): Json[] {
  return replies.flatMap(({ type, value }) => (type === 'message' && isObject(value) ? [value] : []))
}

/** All words a person sees, button titles and what inputs hold included. */
export function textOf(replies: readonly Replied[]): string {
  const lines = replies.flatMap(({ type, value }) => {
    const body = type === 'invokeResponse' && isObject(value) ? value['body'] : undefined
    return isObject(body) && typeof body['value'] === 'string' ? [body['value']] : []
  })
  return [...lines, ...cardsIn(replies).flatMap(wordsIn)].join('\n').replaceAll(/\\([\\`*_{}[\]()#+\-.!|~<>])/g, '$1')
}

const shown = ['text', 'title', 'value', 'label', 'errorMessage', 'placeholder', 'altText']

function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn)
  if (!isObject(node)) return []
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' && shown.includes(key) ? [value] : key === 'data' ? [] : wordsIn(value),
  )
}

/** The data of the button with the verb (and the title, where several have it); fails when the card has none. */
export function cardIn(card: Json | undefined, verb: string, title?: string): Json {
  const found = actionsIn(card).filter((action) => action['verb'] === verb && (!title || action['title'] === title))
  const [first] = found
  if (!first)
    throw new Error(
      `no button "${verb}" on the card; there are: ${actionsIn(card)
        .map((action) => action['verb'])
        .join(', ')}`,
    )
  return isObject(first['data']) ? first['data'] : {}
}

export function actionsIn(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(actionsIn)
  if (!isObject(node)) return []
  const inner = Object.values(node).flatMap(actionsIn)
  return node['type'] === 'Action.Execute' ? [node, ...inner] : inner
}
