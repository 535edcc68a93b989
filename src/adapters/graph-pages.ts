/** Lists from Microsoft Graph, page after page (Graph, "Paging Microsoft Graph data in your app"). */
import { z } from 'zod'
import type { Graph, GraphAnswer } from './graph.ts'

export interface AskForList<T> {
  readonly path: string
  readonly item: z.ZodType<T>
  readonly headers?: Readonly<Record<string, string>>
  /** further pages are not asked for */
  readonly mostPages: number
}

/** Every page or none: a list that could not be read to its end, or is longer than `mostPages`, has failed. */
export async function listFrom<T>(graph: Graph, ask: AskForList<T>): Promise<GraphAnswer<readonly T[]>> {
  const read = await pagesFrom(graph, ask)
  if (read.kind !== 'found') return read
  const { items, isWhole } = read.value
  if (isWhole) return { kind: 'found', value: items }
  return { kind: 'failed', because: `the list is longer than ${ask.mostPages} pages`, mayPass: false }
}

/** What stands on the first `mostPages`: for searches, of which people see the best anyway and can say more words. */
export async function hitsFrom<T>(graph: Graph, ask: AskForList<T>): Promise<GraphAnswer<readonly T[]>> {
  const read = await pagesFrom(graph, ask)
  return read.kind === 'found' ? { kind: 'found', value: read.value.items } : read
}

interface Pages<T> {
  readonly items: readonly T[]
  readonly isWhole: boolean
}

async function pagesFrom<T>(graph: Graph, ask: AskForList<T>): Promise<GraphAnswer<Pages<T>>> {
  const shape = z.object({ value: z.array(ask.item), '@odata.nextLink': z.string().optional() })
  const items: T[] = []
  let path: string | undefined = ask.path
  for (let page = 0; path && page < ask.mostPages; page++) {
    const answer: GraphAnswer<z.infer<typeof shape>> = await graph.ask({ path, shape, headers: ask.headers })
    if (answer.kind !== 'found') return answer
    items.push(...answer.value.value)
    path = answer.value['@odata.nextLink']
  }
  return { kind: 'found', value: { items, isWhole: !path } }
}
