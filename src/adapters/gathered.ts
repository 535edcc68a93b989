/** Asks questions that arrive at about the same time together: one request for many people instead of one each. */

export interface Gathering<Item> {
  /** how long the first one waits for others */
  readonly forMs: number
  /** at most so many are asked together */
  readonly most: number
  readonly keyOf: (item: Item) => string
}

interface Waiting<Item, Found> {
  readonly items: Map<string, Item>
  readonly found: Promise<ReadonlyMap<string, Found>>
}

/** For one item of a group: what `ask` found under its key; `undefined`: nothing. */
export function gathered<Item, Found>(
  gathering: Gathering<Item>,
  ask: (group: string, items: readonly Item[]) => Promise<ReadonlyMap<string, Found>>,
): (group: string, item: Item) => Promise<Found | undefined> {
  const open = new Map<string, Waiting<Item, Found>>()

  const start = (group: string): Waiting<Item, Found> => {
    const items = new Map<string, Item>()
    const found = new Promise<void>((resolve) => setTimeout(resolve, gathering.forMs)).then(() => {
      if (open.get(group) === waiting) open.delete(group)
      return ask(group, [...items.values()])
    })
    const waiting = { items, found }
    open.set(group, waiting)
    return waiting
  }

  return async (group, item) => {
    const waiting = open.get(group) ?? start(group)
    const key = gathering.keyOf(item)
    waiting.items.set(key, item)
    if (waiting.items.size >= gathering.most) open.delete(group)
    return (await waiting.found).get(key)
  }
}
