/** The settings of where people, their time and partners' tenants come from, as environment variables (docs/graph.md). */
import { z } from 'zod'
import { isTimeZone } from './time/zone.ts'

const guid = z.guid('is not a GUID')
const https = z
  .url({ protocol: /^https$/, error: 'is not an https:// address' })
  .transform((url) => url.replace(/\/$/, ''))

/** Shapes by name, to stand beside the other settings. */
export const sourceSettings = {
  LIAISON_OUTSIDE_TIMEOUT: z.coerce.number('is not a number').int().min(100).max(60_000).default(2_000),
  LIAISON_CALENDAR_URL: z.string().optional(),
  LIAISON_CALENDAR_TABLE: z.string().optional(),
  LIAISON_CALENDAR_HOSTS: z
    .string()
    .transform((list) => list.split(/[\s,;]+/).filter((host) => host !== ''))
    .optional(),
  LIAISON_CALDAV_USER: z.string().optional(),
  LIAISON_CALDAV_PASSWORD: z.string().optional(),
}

export const graphSettings = {
  LIAISON_TIME_ZONE: z.string().refine(isTimeZone, 'is no time zone, like Europe/Amsterdam').default('Etc/UTC'),
  LIAISON_GRAPH_APP_ID: guid.optional(),
  LIAISON_GRAPH_SECRET: z.string().optional(),
  LIAISON_GRAPH_CERTIFICATE: z.string().optional(),
  LIAISON_GRAPH_MAILBOX: z.string().optional(),
  LIAISON_GRAPH_URL: https.optional(),
  LIAISON_LOGIN_URL: https.optional(),
  LIAISON_NEVER_VISIBLE_GROUP: guid.optional(),
  LIAISON_ADMIN_ROLE: guid.optional(),
}

type Set = Readonly<Record<string, string | undefined>>

/** What no single setting shows; a line for each fault. `set` holds no empty values. */
export function faultsOfSources(set: Set): readonly string[] {
  const calendars = set['LIAISON_CALENDARS']
  const faults: string[] = []
  if (
    (calendars === 'url' || calendars === 'caldav') &&
    !set['LIAISON_CALENDAR_URL'] &&
    !set['LIAISON_CALENDAR_TABLE']
  ) {
    faults.push(
      `LIAISON_CALENDAR_URL: is missing, and so is LIAISON_CALENDAR_TABLE: calendars come from "${calendars}"`,
    )
  }
  if (Boolean(set['LIAISON_CALDAV_USER']) !== Boolean(set['LIAISON_CALDAV_PASSWORD'])) {
    faults.push('LIAISON_CALDAV_USER and LIAISON_CALDAV_PASSWORD: one is missing')
  }
  const proof = set['LIAISON_GRAPH_SECRET'] ?? set['LIAISON_GRAPH_CERTIFICATE']
  if (set['LIAISON_GRAPH_APP_ID'] && !proof && set['MicrosoftAppType'] !== 'UserAssignedMSI') {
    faults.push('LIAISON_GRAPH_SECRET: is missing, and so is LIAISON_GRAPH_CERTIFICATE, for LIAISON_GRAPH_APP_ID')
  }
  return faults
}
