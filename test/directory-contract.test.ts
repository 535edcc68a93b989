/** What every Directory promises holds for both of ours: directory.json and Microsoft Graph. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect } from 'vitest'
import { fileDirectory, openDirectoryFile } from '../src/adapters/directory.file.ts'
import { graphDirectory } from '../src/adapters/directory.graph.ts'
import { graph } from '../src/adapters/graph.ts'
import { patientlyWith, usualPatience } from '../src/adapters/patience.ts'
import type { Directory } from '../src/ports.ts'
import { admin, everybody, groups, promisesOf, tenantId, timeZone, workingHours } from './directory-promises.ts'
import { graphStandIn } from './graph-stand-in.ts'

const ends: (() => unknown)[] = []
afterAll(() => Promise.all(ends.map((end) => end())))

function onDisk(): Directory {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-directory-'))
  ends.push(() => rmSync(folder, { recursive: true }))
  const people = everybody.map(({ id, name, address, alias, isHidden, isRoom, permission }) => {
    const hours = { days: workingHours.days, start: '09:00', end: '17:30' }
    const kind = isRoom ? 'room' : 'person'
    const own = { timeZone, workingHours: hours, defaultPermission: permission, listed: !isHidden, kind }
    return { id, name, address, aliases: alias ? [alias] : [], ...own }
  })
  const organization = { name: 'Contoso', tenantId, domains: ['contoso.com'], timeZone: 'Europe/Amsterdam' }
  writeFileSync(join(folder, 'directory.json'), JSON.stringify({ organization, people, groups, admins: [admin] }))
  return fileDirectory(openDirectoryFile(join(folder, 'directory.json'), (message) => expect.fail(message)))
}

const roles = { none: 'none', availabilityOnly: 'freeBusyRead', limitedDetails: 'limitedRead' }

async function onGraph(): Promise<Directory> {
  const users = everybody.map(({ id, name, first, last, address, alias, isHidden }) => {
    const proxyAddresses = [`SMTP:${address}`, ...(alias ? [`smtp:${alias}`] : [])]
    const named = { displayName: name, givenName: first || null, surname: last || null }
    return { id, ...named, mail: address, proxyAddresses, showInAddressList: isHidden ? false : null }
  })
  const hours = { daysOfWeek: [...workingHours.days], startTime: '09:00:00.0000000', endTime: '17:30:00.0000000' }
  const mailboxes = everybody.map(({ address, isRoom, permission }) => {
    const settings = {
      timeZone: 'Tokyo Standard Time',
      workingHours: { ...hours, timeZone: { name: 'Tokyo Standard Time' } },
      userPurpose: isRoom ? 'room' : 'user',
    }
    return [address, { defaultRole: roles[permission], settings }]
  })
  const standIn = await graphStandIn({
    tenantId,
    domains: ['contoso.com'],
    users,
    groups: groups.map(({ id, name, address, members }) => {
      return { id, displayName: name, mail: address ?? null, securityEnabled: true, members }
    }),
    mailboxes: Object.fromEntries(mailboxes),
  })
  ends.push(async () => {
    await standIn.close()
    expect(standIn.faults).toEqual([])
  })
  const patiently = patientlyWith({ ...usualPatience, timeoutMs: 20_000 })
  const ways = graph({ fetch, url: standIn.url, patiently, token: async () => 'token-1' })
  return graphDirectory({
    graph: ways,
    clock: { now: () => 0 },
    tenantId,
    timeZone: 'Europe/Amsterdam',
    admins: [admin],
  })
}

const directories: readonly (readonly [string, Directory])[] = [
  ['directory.json', onDisk()],
  ['Microsoft Graph, on a stand-in', await onGraph()],
]

describe.each(directories)('%s', (_, directory) => promisesOf(directory))
