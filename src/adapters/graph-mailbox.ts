/** What a mailbox says about its owner: zone, working hours, whether it is a room, and what anybody may see of its calendar. */
import { z } from 'zod'
import type { WorkingHours } from '../freebusy/working-hours.ts'
import type { Level } from '../relationship/relationship.ts'
import { weekdays } from '../time/zone.ts'
import { ianaZone } from './graph-time.ts'

/** mailboxSettings, workingHours, userPurpose (Graph reference, resources); zones are Windows names unless set otherwise. */
export const mailboxSettings = z.object({
  timeZone: z.string().nullish(),
  workingHours: z
    .object({
      daysOfWeek: z.array(z.string()).nullish(),
      startTime: z.string().nullish(),
      endTime: z.string().nullish(),
      timeZone: z.object({ name: z.string().nullish() }).nullish(),
    })
    .nullish(),
  // the metadata says a word, the reference's example an object with it
  userPurpose: z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)]).nullish(),
})
export type MailboxSettings = z.infer<typeof mailboxSettings>

/** The zone the working hours are meant in, else the mailbox's; undefined when neither names one. */
export function zoneOf(settings: MailboxSettings): string | undefined {
  const names = [settings.workingHours?.timeZone?.name, settings.timeZone]
  return names.map((name) => name && ianaZone(name)).find((zone) => zone) || undefined
}

/** Undefined for hours we cannot hold (none, or through midnight): nine to five is then assumed, and said. */
export function workingHoursOf(settings: MailboxSettings): WorkingHours | undefined {
  const written = settings.workingHours
  const start = minutesOf(written?.startTime)
  const until = minutesOf(written?.endTime)
  const said = (written?.daysOfWeek ?? []).map((day) => day.toLowerCase())
  const days = weekdays.filter((day) => said.includes(day))
  if (start === undefined || until === undefined || days.length === 0) return undefined
  const end = until === 0 ? 1_440 : until
  return start < end ? { days, start, end } : undefined
}

/** timeOfDay: 08:00:00.0000000 */
function minutesOf(time: string | null | undefined): number | undefined {
  const parts = /^(\d\d):(\d\d)/.exec(time ?? '')
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : undefined
}

export function isRoom(settings: MailboxSettings): boolean {
  return ['room', 'equipment'].includes(settings.userPurpose?.toLowerCase() ?? '')
}

/** calendarPermission (Graph reference, resources). */
export const calendarPermission = z.object({
  role: z.string().nullish(),
  isInsideOrganization: z.boolean().nullish(),
  isRemovable: z.boolean().nullish(),
  emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }).nullish(),
})
export type CalendarPermission = z.infer<typeof calendarPermission>

/** None of the "My Organization" entries, more than one, and every role that is not known to show time: `none`. */
export function ownerPermitsFrom(permissions: readonly CalendarPermission[]): Level {
  const everybody = permissions.filter(isForEverybody)
  const [only] = everybody
  return only && everybody.length === 1 ? levelOf(only.role ?? '') : 'none'
}

/** It has no address and cannot be removed; a translated name does not hide it. */
function isForEverybody(permission: CalendarPermission): boolean {
  const { emailAddress, isInsideOrganization, isRemovable } = permission
  if (emailAddress?.address || isInsideOrganization === false) return false
  return isRemovable === false || emailAddress?.name?.toLowerCase() === 'my organization'
}

/** calendarRoleType; `custom` and words that are new to us show nothing. */
function levelOf(role: string): Level {
  switch (role) {
    case 'freeBusyRead':
      return 'availabilityOnly'
    case 'limitedRead':
    case 'read':
    case 'write':
    case 'delegateWithoutPrivateEventAccess':
    case 'delegateWithPrivateEventAccess':
      return 'limitedDetails'
    default:
      return 'none'
  }
}
