/** Tables to store.json's text, made again only where a row changed: one change among 100,000 rows costs little more than the write. */
import { schemaVersion } from './store.lowdb.shape.ts'
import type { Table } from './store.table.ts'
import type { Tables } from './store.tables.ts'

/** So many are written again for one that changed; each page costs a little at every write. */
const rowsOnPage = 8
const lists = [
  'relationships',
  'removed',
  'drafts',
  'plans',
  'ownSharing',
  'conversations',
  'operations',
  'errands',
  'outbox',
] as const

const noText = Buffer.alloc(0)

interface Page {
  readonly keys: Set<string>
  /** each row with a comma and a new line before it */
  text?: Buffer
}

/** Gives the text of the tables as they are being tried, in pieces to be written one after the other. */
export function textOf(tables: Tables): () => readonly Buffer[] {
  const sections = lists.map((name) => ({ name, rows: rowsOf<unknown>(tables[name]) }))
  return () => {
    const sharing = tables.sharing.get('sharing') ?? { stopped: false }
    const start = Buffer.from(`{ "schema": ${schemaVersion}, "sharing": ${JSON.stringify(sharing)}`)
    return [start, ...sections.flatMap(({ name, rows }) => listText(name, rows())), Buffer.from('\n}\n')]
  }
}

function listText(name: string, pages: readonly Buffer[]): readonly Buffer[] {
  const [first, ...others] = pages
  return [Buffer.from(`,\n"${name}": [`), ...(first ? [first.subarray(1)] : []), ...others, Buffer.from(']')]
}

/** Keeps which row stands on which page, and the text of pages nobody touched. */
function rowsOf<Row>(table: Table<Row>): () => readonly Buffer[] {
  let pages: Page[] = []
  const pageByKey = new Map<string, Page>()
  let last: ReadonlyMap<string, Row | undefined> = new Map()

  function pageOf(key: string): Page {
    const open = pages.at(-1)
    const page = pageByKey.get(key) ?? (open && open.keys.size < rowsOnPage ? open : newPage())
    page.keys.add(key)
    pageByKey.set(key, page)
    return page
  }

  function newPage(): Page {
    const page: Page = { keys: new Set() }
    pages.push(page)
    return page
  }

  function pageText({ keys }: Page): Buffer {
    for (const key of keys)
      if (!table.kept.has(key) && !table.tried.has(key)) {
        keys.delete(key)
        pageByKey.delete(key)
      }
    const rows = [...keys].flatMap((key) => table.get(key) ?? [])
    if (rows.length === 0) return noText
    return Buffer.from(rows.map((row) => `,\n${JSON.stringify(row)}`).join(''))
  }

  for (const key of table.kept.keys()) pageOf(key)
  return () => {
    // What was tried the last time may have failed since.
    for (const [key, row] of last) if (table.kept.get(key) !== row) pageOf(key).text = undefined
    for (const key of table.tried.keys()) pageOf(key).text = undefined
    last = new Map(table.tried)
    const texts = pages.map(keptText)
    // Operations come and go for ever: pages that lost all their rows go too.
    if (texts.includes(noText)) pages = pages.filter(({ keys }) => keys.size > 0)
    return texts.filter((text) => text !== noText)
  }

  function keptText(page: Page): Buffer {
    page.text ??= pageText(page)
    return page.text
  }
}
