/** Makes a data directory of the example organization, with or without a relationship in it. */
import { randomUUID } from 'node:crypto'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '../adapters/store.lowdb.ts'
import type { Actor } from '../ports.ts'
import { personKey } from '../relationship/organization.ts'
import type { Relationship } from '../relationship/relationship.ts'

const folder = fileURLToPath(new URL('../../examples/contoso/', import.meta.url))

/** Who is signed in to a Playground: its configuration file. */
export const signedIn = {
  admin: join(folder, 'playground', 'admin.yml'),
  partner: join(folder, 'playground', 'partner.yml'),
}

interface ExampleDirectory {
  readonly organization: { readonly tenantId: string }
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly admins: readonly string[]
  readonly tenants: Readonly<Record<string, { readonly tenantId: string; readonly name: string }>>
}

/** People and calendars into a new folder; nobody outside sees anything yet. */
export function copyExample(target: string): void {
  for (const part of ['directory.json', 'calendars']) {
    cpSync(join(folder, part), join(target, part), { recursive: true })
  }
}

/** Lets Fabrikam see time, subject and location of everyone, as far as each owner permits. Nobody may have the store open. */
export async function relateToFabrikam(target: string): Promise<void> {
  const directory: ExampleDirectory = JSON.parse(readFileSync(join(folder, 'directory.json'), 'utf8'))
  const by = adminOf(directory)
  const relationship = withFabrikam(directory, by, Date.now())
  const store = await openStore(target, Date, () => undefined)
  try {
    const edit = { kind: 'create', relationship } as const
    await store.relationships.change({ operationId: randomUUID(), by, at: relationship.createdAt, edit })
  } finally {
    await store.close()
  }
}

function adminOf({ admins, organization, people }: ExampleDirectory): Actor {
  const admin = people.find((person) => admins.includes(person.id))
  if (!admin) throw new Error('The example organization has no admin')
  return { key: personKey(organization.tenantId, admin.id), name: admin.name }
}

function withFabrikam(directory: ExampleDirectory, by: Actor, at: number): Relationship {
  const domain = 'fabrikam.com'
  const tenant = directory.tenants[domain]
  return {
    id: randomUUID(),
    name: 'Fabrikam',
    domains: [{ name: domain, pin: tenant ? { kind: 'pinned', at, ...tenant } : { kind: 'not-found', at } }],
    enabled: true,
    freeBusyEnabled: true,
    level: 'limitedDetails',
    scope: { kind: 'everyone' },
    version: 1,
    createdBy: by.key,
    createdAt: at,
    changedBy: by.key,
    changedAt: at,
  }
}
