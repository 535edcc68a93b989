/** What Microsoft Graph v1.0 accepts and answers, by its reference pages: the stand-in is held to it in both directions. */
import { z } from 'zod'

const day = 86_400_000

/** "dateTimeTimeZone resource type" */
const dateTimeTimeZone = z.strictObject({
  dateTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/),
  timeZone: z.string().min(1),
})

/** "calendar: getSchedule", request body; the limits from "Get free/busy schedule of Outlook calendar users and resources". */
export const getScheduleRequest = z
  .strictObject({
    schedules: z.array(z.string().includes('@')).min(1).max(20),
    startTime: dateTimeTimeZone,
    endTime: dateTimeTimeZone,
    availabilityViewInterval: z.number().int().min(5).max(1440),
  })
  .refine(({ startTime, endTime }) => {
    const length = Date.parse(`${endTime.dateTime}Z`) - Date.parse(`${startTime.dateTime}Z`)
    return length > 0 && length < 62 * day
  }, 'the period must be less than 62 days')

/** "workingHours", "timeZoneBase", "customTimeZone" */
const workingHours = z.strictObject({
  daysOfWeek: z.array(z.enum(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'])),
  startTime: z.string().regex(/^\d\d:\d\d:\d\d\.\d{7}$/),
  endTime: z.string().regex(/^\d\d:\d\d:\d\d\.\d{7}$/),
  timeZone: z.looseObject({ name: z.string() }),
})

/** "scheduleItem" */
const scheduleItem = z.strictObject({
  status: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']),
  start: dateTimeTimeZone,
  end: dateTimeTimeZone,
  subject: z.string().optional(),
  location: z.string().optional(),
  isPrivate: z.boolean().optional(),
})

/** "scheduleInformation", "freeBusyError" */
const scheduleInformation = z.strictObject({
  scheduleId: z.string(),
  availabilityView: z.string().regex(/^[0-4]*$/),
  scheduleItems: z.array(scheduleItem).optional(),
  workingHours: workingHours.optional(),
  error: z.strictObject({ message: z.string(), responseCode: z.string() }).optional(),
})

const collection = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    '@odata.context': z.string().optional(),
    '@odata.count': z.number().optional(),
    '@odata.nextLink': z.string().optional(),
    value: z.array(item),
  })

const calendarRole = z.enum([
  'none',
  'freeBusyRead',
  'limitedRead',
  'read',
  'write',
  'delegateWithoutPrivateEventAccess',
  'delegateWithPrivateEventAccess',
  'custom',
])

/** "calendarPermission"; for "My Organization" the address is null. */
const calendarPermissionEntry = z.strictObject({
  id: z.string(),
  isRemovable: z.boolean(),
  isInsideOrganization: z.boolean(),
  role: calendarRole,
  allowedRoles: z.array(calendarRole),
  emailAddress: z.strictObject({ name: z.string(), address: z.string().nullable().optional() }),
})

/** "user": only the properties that were selected. */
const userEntry = z.strictObject({
  id: z.guid(),
  displayName: z.string().nullable(),
  givenName: z.string().nullable(),
  surname: z.string().nullable(),
  mail: z.string().nullable(),
  mailNickname: z.string().nullable(),
  userPrincipalName: z.string(),
  proxyAddresses: z.array(z.string()),
  showInAddressList: z.boolean().nullable(),
  userType: z.enum(['Member', 'Guest']).nullable(),
})

const groupEntry = z.strictObject({
  id: z.guid(),
  displayName: z.string(),
  mail: z.string().nullable(),
  securityEnabled: z.boolean(),
})

const organizationEntry = z.strictObject({
  id: z.guid(),
  displayName: z.string(),
  verifiedDomains: z.array(
    z.strictObject({ name: z.string(), isDefault: z.boolean(), isInitial: z.boolean(), type: z.string() }),
  ),
})

/** What a 200 holds, by the end of the path that was asked. */
export const answers: readonly { readonly path: RegExp; readonly shape: z.ZodType }[] = [
  { path: /\/calendar\/getSchedule$/, shape: collection(scheduleInformation) },
  { path: /\/calendar\/calendarPermissions$/, shape: collection(calendarPermissionEntry) },
  { path: /\/checkMemberGroups$/, shape: collection(z.string()) },
  {
    path: /\/transitiveMemberOf\/microsoft\.graph\.directoryRole$/,
    shape: collection(z.looseObject({ id: z.string() })),
  },
  { path: /\/transitiveMembers\/microsoft\.graph\.user$/, shape: collection(z.looseObject({ id: z.guid() })) },
  {
    path: /\/directoryRoles\(roleTemplateId='[^']+'\)\/members$/,
    shape: collection(z.looseObject({ '@odata.type': z.string(), id: z.guid() })),
  },
  {
    path: /\/mailboxSettings$/,
    shape: z.looseObject({
      timeZone: z.string(),
      workingHours,
      userPurpose: z.union([z.string(), z.strictObject({ value: z.string() })]),
    }),
  },
  { path: /\/organization$/, shape: collection(organizationEntry) },
  { path: /\/users$/, shape: collection(userEntry) },
  { path: /\/users\/[^/]+$/, shape: userEntry },
  { path: /\/groups$/, shape: collection(groupEntry) },
  { path: /\/groups\/[^/]+$/, shape: groupEntry },
]

/** "directoryObject: checkMemberGroups": up to 20 groups. */
export const checkMemberGroupsRequest = z.strictObject({ groupIds: z.array(z.guid()).min(1).max(20) })
