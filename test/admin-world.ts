/** Contoso as its admins know it: a store in memory, a directory and a tenant look-up that do as they are told. */
import { openMemoryStore } from '../src/adapters/store.memory.ts'
import { type AdminEvent, administer, type Outcome, type Press } from '../src/administer.ts'
import { instructionIn } from '../src/language/read-instruction.ts'
import type { Asker } from '../src/policy/asker.ts'
import type { Crowd } from '../src/policy/person.ts'
import { type Directory, OutsideError, type Tenants } from '../src/ports.ts'
import type { Draft, Entered } from '../src/relationship/draft.ts'
import { personKey } from '../src/relationship/organization.ts'
import type { Relationship } from '../src/relationship/relationship.ts'
import { keptJournal } from './kept-journal.ts'

export const homeTenant = '11111111-1111-4111-8111-111111111111'
export const fabrikamTenant = '22222222-2222-4222-8222-222222222222'

export function colleague(name: string, tenantId = homeTenant): Asker {
  const userPrincipalName = `${name.toLowerCase()}@contoso.com`
  const key = personKey(tenantId, name)
  return { kind: 'colleague', key, tenantId, objectId: name, name, userPrincipalName, domain: 'contoso.com' }
}

export const alice = colleague('alice')
export const bob = colleague('bob')
export const pia: Asker = {
  ...colleague('pia', fabrikamTenant),
  kind: 'outsider',
  userPrincipalName: 'pia@fabrikam.com',
  domain: 'fabrikam.com',
} as Asker

const groups = [
  { id: 'g-sales', name: 'Sales', address: 'sales@contoso.com' },
  { id: 'g-sales-eu', name: 'Sales Europe' },
  { id: 'g-board', name: 'Board' },
]

export interface World {
  now: number
  admins: string[]
  /** what the tenant look-up knows; `down` fails, `hangs` never answers */
  tenants: Record<string, string | 'down' | 'hangs'>
  tenantPatience: number
}

export function world() {
  const state: World = {
    now: Date.UTC(2026, 10, 23, 9),
    admins: ['alice', 'bob'],
    tenants: { 'fabrikam.com': fabrikamTenant },
    tenantPatience: 1_000,
  }
  const clock = { now: () => state.now }
  const store = openMemoryStore(clock, keptJournal())
  let ids = 0
  let operations = 0
  const ports = {
    ...store,
    clock,
    directory: directoryOf(state),
    tenants: tenantsOf(state),
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    get tenantPatience() {
      return state.tenantPatience
    },
  }
  const send = (event: AdminEvent, asker = alice, operationId = `operation-${++operations}`): Promise<Outcome> =>
    administer(event, { asker, operationId }, ports)
  return {
    state,
    store,
    ports,
    send,
    /** an instruction, or else an answer to the open draft */
    say: (text: string, asker = alice) => {
      const instruction = instructionIn(text)
      return send(instruction === undefined ? { kind: 'answered', text } : { kind: 'told', instruction }, asker)
    },
    press: (press: Press, asker = alice, operationId?: string) => send({ kind: 'pressed', press }, asker, operationId),
  }
}

function directoryOf(state: World): Directory {
  const never = () => Promise.reject(new Error('nobody asks this here'))
  return {
    organization: async () => ({
      name: 'Contoso',
      tenantId: homeTenant,
      domains: ['contoso.com'],
      timeZone: 'Europe/Amsterdam',
    }),
    isAdmin: async (objectId) => state.admins.includes(objectId),
    admins: async () => state.admins,
    findGroups: async (words) => {
      const wanted = words.toLowerCase()
      return groups.filter(({ id, name }) => id === wanted || name.toLowerCase().includes(wanted))
    },
    countMembers: async (groupId) => (groupId === 'g-sales' ? 12 : undefined),
    members: async (groupId, most) => (groupId === 'g-sales' ? crowd(12, most) : undefined),
    everybody: async (most) => crowd(30, most),
    findPeople: never,
    nobodyCalled: never,
    suggestPeople: async () => [],
    personById: async () => undefined,
    isMember: never,
  }
}

/** The first so many people of ours: Person 01, Person 02 ... */
export function crowd(count: number, most: number): Crowd {
  const names = Array.from({ length: Math.min(count, most) }, (_, n) => `Person ${String(n + 1).padStart(2, '0')}`)
  return { people: names.map((name) => ({ id: name, name })), count }
}

function tenantsOf(state: World): Tenants {
  return {
    tenantOf: (domain) => {
      const tenantId = state.tenants[domain]
      if (tenantId === 'hangs') return new Promise(() => {})
      if (tenantId === 'down') return Promise.reject(new OutsideError('tenants', 'tenantOf', true, undefined))
      return Promise.resolve(tenantId === undefined ? undefined : { tenantId })
    },
  }
}

/** The draft an outcome shows. */
export function draftIn(outcome: Outcome): Draft {
  if ('draft' in outcome && outcome.draft !== undefined) return outcome.draft
  throw new Error(`no draft in ${outcome.kind}`)
}

export function relationshipIn(outcome: Outcome): Relationship {
  if ('relationship' in outcome && outcome.relationship !== undefined) return outcome.relationship
  throw new Error(`no relationship in ${JSON.stringify(outcome)}`)
}

/** A press on the card an outcome showed. */
export function on(outcome: Outcome, verb: 'next' | 'save' | 'back', entered: Entered = {}): Press {
  const { id, version } = draftIn(outcome)
  return { verb, draft: id, version, entered }
}

export const fabrikamForm: Required<Entered> = {
  name: 'Fabrikam',
  domains: 'fabrikam.com',
  freeBusyEnabled: 'true',
  level: 'availabilityOnly',
  scope: 'everyone',
  group: '',
  expires: '',
  reviewBy: '',
  owner: '',
  reason: '',
}

/** Makes a relationship on the form and gives it back as stored. */
export async function makeFabrikam(here: ReturnType<typeof world>, entered: Entered = {}): Promise<Relationship> {
  const form = await here.say('new relationship form')
  return relationshipIn(await here.press(on(form, 'save', { ...fabrikamForm, ...entered })))
}
