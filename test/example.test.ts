/** The example organization holds together: whoever is named somewhere exists, and the two who try it are who they should be. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const example = new URL('../examples/contoso/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, example), 'utf8')

interface Directory {
  readonly organization: { readonly tenantId: string }
  readonly people: readonly { readonly id: string; readonly address: string }[]
  readonly groups: readonly { readonly id: string; readonly members: readonly string[] }[]
  readonly admins: readonly string[]
  readonly tenants: Readonly<Record<string, { readonly tenantId: string }>>
}

const directory: Directory = JSON.parse(read('directory.json'))
const people = new Set(directory.people.map((person) => person.id))
const ids = [...people, ...directory.groups.map((group) => group.id)]
const valueIn = (yaml: string, key: string) => new RegExp(`^ *${key}: (.+)$`, 'm').exec(yaml)?.[1]

test('every id is a GUID of its own', () => {
  expect(ids.filter((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})

test('groups and admins name people and groups that exist', () => {
  const named = [...directory.groups.flatMap((group) => group.members), ...directory.admins]
  expect(named.filter((id) => !ids.includes(id))).toEqual([])
})

test('every calendar is of a person in the directory, and somebody has none', () => {
  const addresses = directory.people.map((person) => `${person.address}.ics`)
  const calendars = readdirSync(new URL('calendars/', example))
  expect(calendars.filter((file) => !addresses.includes(file))).toEqual([])
  expect(calendars.length).toBeLessThan(addresses.length)
})

test('the admin of the Playground is an admin of the directory', () => {
  const yaml = read('playground/admin.yml')
  expect(valueIn(yaml, 'tenantId')).toBe(directory.organization.tenantId)
  expect(directory.admins).toContain(valueIn(yaml, 'aadObjectId'))
})

test('the partner of the Playground is signed in to the tenant that fabrikam.com belongs to', () => {
  const yaml = read('playground/partner.yml')
  expect(valueIn(yaml, 'tenantId')).toBe(directory.tenants['fabrikam.com']?.tenantId)
  expect(valueIn(yaml, 'userPrincipleName')).toMatch(/@fabrikam\.com$/)
})
