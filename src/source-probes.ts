/** How to tell whether what the settings chose works: the store, its journal, the directory and the calendars. */
import { readFileSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fetch } from './adapters/http-answer.ts'
import {
  directoryTakesFiles,
  graphKnowsUs,
  graphReadsCalendarOf,
  someHostAnswers,
  type Works,
} from './adapters/probes.ts'
import type { Store } from './adapters/store.memory.ts'
import type { Probe } from './operate/readiness.ts'
import type { SourceSettings, Sources } from './sources.ts'

export interface Probed {
  readonly settings: SourceSettings & { readonly DATABASE_URL?: string | undefined }
  readonly sources: Sources
  readonly store: Store
  readonly fetch: Fetch
}

const nearby = 1_000
/** Graph and partners' calendar servers count what they are asked. */
const outside = 10_000

export function probesOf(probed: Probed): Readonly<Record<string, Probe>> {
  const { settings, store } = probed
  const takesWrites: Works = settings.DATABASE_URL
    ? () => store.relationships.isSharingStopped()
    : directoryTakesFiles(settings.LIAISON_DATA)
  return {
    store: { works: takesWrites, holdsMs: nearby },
    journal: { works: () => store.journal.flush(), holdsMs: nearby },
    directory: directoryProbe(probed),
    calendar: calendarProbe(probed),
  }
}

/** What the Graph directory keeps for an hour would hide that Graph is gone, so Graph itself is asked. */
function directoryProbe({ settings, sources }: Probed): Probe {
  if (settings.LIAISON_DIRECTORY === 'graph' && sources.graph)
    return { works: graphKnowsUs(sources.graph), holdsMs: outside }
  return { works: () => sources.directory.organization(), holdsMs: nearby }
}

function calendarProbe({ settings, sources, fetch }: Probed): Probe {
  switch (settings.LIAISON_CALENDARS) {
    case 'file':
      return { works: () => access(join(settings.LIAISON_DATA, 'calendars')), holdsMs: nearby }
    case 'graph': {
      const mailbox = settings.teams?.LIAISON_GRAPH_MAILBOX
      if (!sources.graph) return { works: () => Promise.reject(new Error('no Microsoft Graph')), holdsMs: outside }
      const works = mailbox ? graphReadsCalendarOf(sources.graph, mailbox) : graphKnowsUs(sources.graph)
      return { works, holdsMs: outside }
    }
    case 'url':
    case 'caldav':
      return {
        works: someHostAnswers(fetch, calendarHosts(settings), settings.LIAISON_OUTSIDE_TIMEOUT),
        holdsMs: outside,
      }
  }
}

/** Place holders stand in the path only. */
function calendarHosts({ LIAISON_CALENDAR_URL: pattern, LIAISON_CALENDAR_TABLE: path }: SourceSettings): string[] {
  if (path) return Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>)
  return pattern ? [pattern.replaceAll(/[{}]/g, '')] : []
}
