/** What directory.json may hold, and everything that is wrong with one that does not. */
import { domainToASCII } from 'node:url'
import { z } from 'zod'
import type { WorkingHours } from '../freebusy/working-hours.ts'
import type { Level } from '../relationship/relationship.ts'
import { isTimeZone, weekdays } from '../time/zone.ts'

/** Ids are GUIDs, which are written in either case. */
const id = z.string().trim().toLowerCase().min(1)
const address = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address')
const zone = z.string().refine(isTimeZone, 'must be an IANA time zone, like Europe/Amsterdam')
const domain = z
  .string()
  .transform((name) => domainToASCII(name.trim()))
  .refine((name) => name !== '', 'must be a domain, like contoso.com')

const minutes = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time of day, like 09:00')
  .transform((time) => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]))

const workingHours: z.ZodType<WorkingHours> = z
  .object({ days: z.array(z.enum(weekdays)), start: minutes, end: minutes })
  .refine(({ start, end }) => start < end, 'must start before they end')

/** The Default permission of a calendar folder (Set-MailboxFolderPermission); what is not named here shows nothing. */
const permits = new Map<string, Level>([
  ['availabilityonly', 'availabilityOnly'],
  ['limiteddetails', 'limitedDetails'],
  ['reviewer', 'limitedDetails'],
  ['editor', 'limitedDetails'],
])
const permission = z
  .unknown()
  .default('none')
  .transform((word) => permits.get(String(word).toLowerCase()) ?? 'none')

const person = z.object({
  id,
  name: z.string().trim().min(1),
  address,
  aliases: z.array(z.string()).default([]),
  timeZone: zone.optional(),
  workingHours: workingHours.optional(),
  defaultPermission: permission,
  listed: z.boolean().default(true),
  kind: z.enum(['person', 'room']).default('person'),
})

const group = z.object({
  id,
  name: z.string().trim().min(1),
  address: address.optional(),
  members: z.array(id).default([]),
})

const directoryShape = z
  .object({
    organization: z.object({ name: z.string().min(1), tenantId: id, domains: z.array(domain).min(1), timeZone: zone }),
    people: z.array(person).default([]),
    groups: z.array(group).default([]),
    admins: z.array(id).default([]),
    tenants: z.record(z.string(), z.object({ tenantId: id, name: z.string().optional() })).default({}),
  })
  .superRefine(({ people, groups }, context) => {
    const ids = [...valuesAt('people', 'id', people), ...valuesAt('groups', 'id', groups)]
    for (const { path, value } of [...repeated(ids), ...repeated(valuesAt('people', 'address', people))])
      context.addIssue({ code: 'custom', path: [...path], message: `${value} stands twice` })
  })

export type DirectoryContents = z.infer<typeof directoryShape>

export type ReadDirectory =
  | { readonly kind: 'read'; readonly contents: DirectoryContents }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }

export function directoryFrom(text: string): ReadDirectory {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    return { kind: 'faulty', faults: [`it is not JSON: ${cause instanceof Error ? cause.message : cause}`] }
  }
  const parsed = directoryShape.safeParse(json)
  if (parsed.success) return { kind: 'read', contents: parsed.data }
  return { kind: 'faulty', faults: parsed.error.issues.map(({ path, message }) => `${place(path)}: ${message}`) }
}

/** people[3].address */
function place(path: readonly PropertyKey[]): string {
  const joined = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return joined.replace(/^\./, '') || 'the file'
}

interface At {
  readonly path: readonly [string, number, string]
  readonly value: string
}

function valuesAt<Field extends string>(
  list: string,
  field: Field,
  rows: readonly Readonly<Record<Field, string>>[],
): readonly At[] {
  return rows.map((row, n) => ({ path: [list, n, field], value: row[field] }))
}

function repeated(all: readonly At[]): readonly At[] {
  const seen = new Set<string>()
  return all.filter(({ value }) => seen.has(value) || !seen.add(value))
}
