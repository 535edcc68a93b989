/** The whole bot in memory: Contoso's example people, a clock that stands still, and a personal chat for everybody. */

import { type Activity, BotAdapter, type ConversationReference, type ResourceResponse, TurnContext } from 'botbuilder'
import { memoryCalendar } from '../src/adapters/calendar.memory.ts'
import { memoryCounters } from '../src/adapters/counters.memory.ts'
import { fileDirectory, openDirectoryFile } from '../src/adapters/directory.file.ts'
import { openMemoryStore } from '../src/adapters/store.memory.ts'
import { fileTenants } from '../src/adapters/tenants.file.ts'
import { memoryTopics } from '../src/adapters/topics.memory.ts'
import type { RosterEntry } from '../src/bot/identity.ts'
import { type TurnPorts, turnWith } from '../src/bot/turn.ts'
import type { Entry } from '../src/freebusy/entry.ts'
import { defaultLimits } from '../src/policy/limits.ts'
import { keptJournal } from './kept-journal.ts'
import { turnLog } from './turn-log.ts'
import { secret } from './written.ts'

const contoso = '1f0d6a52-8c3b-4e57-9a41-6be7c20d5f18'
const fabrikam = '571e269b-6bb4-4917-87cc-69b318577db5'
const stranger = 'e3c07913-47d0-4dae-a410-8c2257be5dba'

/** Who can speak in a test: an admin, a colleague, two of the partner, a stranger and a guest. */
export const cast = {
  ada: {
    tenantId: contoso,
    aadObjectId: 'dfbc5098-fea5-4bf1-b51c-9376c866e49e',
    name: 'Ada Hartman',
    userPrincipalName: 'ada@contoso.com',
  },
  bob: {
    tenantId: contoso,
    aadObjectId: '7824b8b4-7d6b-438e-9ae1-6a6e3e5d0b49',
    name: 'Bob Jansen',
    userPrincipalName: 'bob@contoso.com',
  },
  pia: {
    tenantId: fabrikam,
    aadObjectId: '571e269b-0000-4000-8000-000000000001',
    name: 'Pia Jensen',
    userPrincipalName: 'pia@fabrikam.com',
  },
  finn: {
    tenantId: fabrikam,
    aadObjectId: '571e269b-0000-4000-8000-000000000002',
    name: 'Finn Berg',
    userPrincipalName: 'finn@fabrikam.com',
  },
  mallory: {
    tenantId: stranger,
    aadObjectId: 'e3c07913-0000-4000-8000-000000000001',
    name: 'Mallory',
    userPrincipalName: 'mallory@example.org',
  },
  gus: {
    tenantId: fabrikam,
    aadObjectId: '571e269b-0000-4000-8000-000000000003',
    name: 'Gus',
    userPrincipalName: 'gus_example.com#EXT#@fabrikam.com',
  },
} as const
export type Speaker = keyof typeof cast

/** One reply as Teams would have got it: a message, or the answer to a press. */
export type Replied = Partial<Activity>

export interface World {
  readonly ports: TurnPorts
  /** what lies where Teams keeps files, by address */
  readonly files: Map<string, Uint8Array>
  /** moves the clock; nothing else does */
  wait(milliseconds: number): void
  /** the next turn runs in a new process: only what is stored is left */
  restart(): void
  deliver(speaker: Speaker, activity: Partial<Activity>): Promise<readonly Replied[]>
}

class Recorder extends BotAdapter {
  readonly sent: Replied[] = []

  override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    this.sent.push(...activities)
    return activities.map((_, n) => ({ id: `reply-${n}` }))
  }
  override async updateActivity(): Promise<void> {}
  override async deleteActivity(): Promise<void> {}
  override async continueConversation(_reference: Partial<ConversationReference>): Promise<void> {}
}

/** Sunday 22 November 2026, ten in the morning in Amsterdam, unless `now` says otherwise. `calendars`: entries by address; `around`: what else is between the bot and its ports. */
export function newWorld(
  calendars: Readonly<Record<string, readonly Entry[]>> = {},
  now = Date.UTC(2026, 10, 22, 9),
  around: (ports: TurnPorts) => TurnPorts = (ports) => ports,
): World {
  let time = now
  let ids = 0
  const files = new Map<string, Uint8Array>()
  const clock = { now: () => time }
  const fail = (message: string) => {
    throw new Error(message)
  }
  const directoryFile = openDirectoryFile(new URL('../examples/contoso/directory.json', import.meta.url).pathname, fail)
  const store = openMemoryStore(clock, keptJournal())
  for (const { subject, location } of Object.values(calendars).flat()) secret(subject, location)
  const fresh = (): TurnPorts => ({
    ...store,
    clock,
    directory: fileDirectory(directoryFile),
    tenants: fileTenants(directoryFile),
    calendar: memoryCalendar(calendars),
    counters: memoryCounters(clock),
    topics: memoryTopics(),
    roster: async (context): Promise<RosterEntry | undefined> =>
      Object.values(cast).find(({ aadObjectId }) => aadObjectId === context.activity.from.aadObjectId),
    limits: defaultLimits,
    files: {
      fetch: async (url) => {
        const bytes = files.get(url)
        return bytes ? { kind: 'fetched', bytes } : { kind: 'refused', because: 'elsewhere' }
      },
      put: async (url, bytes) => {
        files.set(url, bytes)
        return true
      },
    },
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    log: turnLog({
      error: (data) => {
        throw Object.assign(new Error('a turn failed'), data)
      },
    }),
  })
  let ports = around(fresh())
  let activities = 0
  return {
    files,
    get ports() {
      return ports
    },
    wait(milliseconds) {
      time += milliseconds
    },
    restart() {
      ports = around(fresh())
    },
    async deliver(speaker, activity) {
      const recorder = new Recorder()
      const { tenantId, aadObjectId, name } = cast[speaker]
      const whole = {
        type: 'message',
        id: `activity-${++activities}`,
        channelId: 'msteams',
        serviceUrl: 'http://127.0.0.1:1',
        locale: 'en-GB',
        localTimezone: 'Europe/Amsterdam',
        from: { id: `29:${speaker}`, name, aadObjectId },
        recipient: { id: '28:liaison', name: 'Liaison' },
        conversation: { id: `chat-${speaker}`, conversationType: 'personal', tenantId, isGroup: false, name: '' },
        channelData: { tenant: { id: tenantId } },
        ...activity,
      } as Activity
      await turnWith(ports)(new TurnContext(recorder, whole))
      return recorder.sent
    },
  }
}
