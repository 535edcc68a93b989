/** Lists from Microsoft Graph, page after page (Graph, "Paging Microsoft Graph data in your app"). */
import { z } from 'zod'
import type { Graph, GraphAnswer } from './graph.ts'

export interface AskForList<T> {
  readonly path: string
  readonly item: z.ZodType<T>
  readonly headers?: Readonly<Record<string, string>>
  /** further pages are not asked for: who needs more than this needs another question */
  readonly mostPages: number
}

/** Every page or none: a list that could not be read to its end is not given as if it were whole. */
export async function listFrom<T>(graph: Graph, ask: AskForList<T>): Promise<GraphAnswer<readonly T[]>> {
  const shape = z.object({ value: z.array(ask.item), '@odata.nextLink': z.string().optional() })
  const all: T[] = []
  let path: string | undefined = ask.path
  for (let page = 0; path && page < ask.mostPages; page++) {
    const answer: GraphAnswer<z.infer<typeof shape>> = await graph.ask({ path, shape, headers: ask.headers })
    if (answer.kind !== 'found') return answer
    all.push(...answer.value.value)
    path = answer.value['@odata.nextLink']
  }
  return { kind: 'found', value: all }
}
