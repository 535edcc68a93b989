/** One table in memory, with changes tried on a layer of their own until they are on disk: nobody reads what is not confirmed. */

export interface Table<Row> {
  /** confirmed rows, all that readers see; oldest first */
  readonly kept: ReadonlyMap<string, Row>
  /** rows put since the last `keep` or `forget`; undefined: taken out */
  readonly tried: ReadonlyMap<string, Row | undefined>
  /** the row as it would be if what is tried succeeds */
  get(key: string): Row | undefined
  put(key: string, row: Row | undefined): void
  /** what was tried is confirmed */
  keep(): void
  /** what was tried failed and never was */
  forget(): void
}

/** A `Map` becomes the table's own. */
export function tableOf<Row>(rows: Iterable<readonly [string, Row]> = []): Table<Row> {
  // 300,000 domains are not put into a second map.
  const kept = rows instanceof Map ? (rows as Map<string, Row>) : new Map<string, Row>(rows)
  const tried = new Map<string, Row | undefined>()
  return {
    kept,
    tried,
    get: (key) => (tried.has(key) ? tried.get(key) : kept.get(key)),
    put: (key, row) => void tried.set(key, row),
    keep() {
      for (const [key, row] of tried) {
        if (row === undefined) kept.delete(key)
        else kept.set(key, row)
      }
      tried.clear()
    },
    forget: () => tried.clear(),
  }
}
