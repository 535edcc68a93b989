/** A file in the chat is an import when an admin sends it; a long export becomes a file when its admin consents, and for nobody else. */
import { expect, test } from 'vitest'
import { isTeamsPlace, teamsFiles } from '../src/adapters/files.teams.ts'
import { textOf } from './replied.ts'
import { newWorld, type Replied, type Speaker } from './world.ts'

const url = 'https://contoso-my.sharepoint.com/personal/ada/_layouts/15/download.aspx?UniqueId=1'
const object = { Name: 'Fabrikam', DomainNames: ['fabrikam.com'], FreeBusyAccessEnabled: true, FreeBusyAccessLevel: 2 }

function attached(downloadUrl: string) {
  const contentType = 'application/vnd.microsoft.teams.file.download.info'
  return {
    attachments: [
      { contentType: 'text/html', content: '<p>' },
      { contentType, name: 'export.json', content: { downloadUrl } },
    ],
  }
}

test('an attached file is an import, in the encoding Windows PowerShell writes too', async () => {
  const world = newWorld()
  world.files.set(url, Buffer.from(`\ufeff${JSON.stringify(object)}`, 'utf16le'))
  const replies = await world.deliver('ada', { text: '', ...attached(url) })
  expect(textOf(replies)).toContain('Import plan for 1 relationship')
})

test.each(['bob', 'pia', 'mallory'] as const)('a file of %s is not even fetched', async (speaker) => {
  const world = newWorld()
  world.files.get = () => expect.fail('fetched')
  const replies = await world.deliver(speaker, { text: 'import', ...attached(url) })
  expect(textOf(replies)).not.toContain('Import plan')
})

test('a file from elsewhere is left alone, and that is said', async () => {
  const replies = await newWorld().deliver('ada', { text: 'import', ...attached('https://example.org/x') })
  expect(textOf(replies)).toContain('It does not lie where Teams keeps files')
})

async function withManyRelationships() {
  const world = newWorld()
  const many = Array.from({ length: 60 }, (_, n) => ({
    ...object,
    Name: `Partner ${n}`,
    DomainNames: [`p${n}.example.com`],
  }))
  world.files.set(url, Buffer.from(JSON.stringify(many)))
  await world.deliver('ada', { text: '', ...attached(url) })
  await world.deliver('ada', { text: 'apply' })
  return world
}

const consent = (action: string, uploadUrl = `${url}&upload`) => ({
  type: 'invoke',
  name: 'fileConsent/invoke',
  value: {
    type: 'fileUpload',
    action,
    context: { export: 'powershell' },
    uploadInfo: { uploadUrl, contentUrl: url, name: 'organization-relationships.ps1', uniqueId: '1', fileType: 'ps1' },
  },
})

test('a long export is offered as a file, and put where Teams says once its admin consents', async () => {
  const world = await withManyRelationships()
  const offered = await world.deliver('ada', { text: 'export powershell' })
  expect(textOf(offered)).toContain('it comes as the file organization-relationships.ps1.')
  const contentType = 'application/vnd.microsoft.teams.card.file.consent'
  const description = 'May I put organization-relationships.ps1 into your OneDrive?'
  const content = { description, acceptContext: { export: 'powershell' }, sizeInBytes: expect.any(Number) }
  expect(offered.at(-1)?.attachments).toMatchObject([{ contentType, content }])
  const saved = await world.deliver('ada', consent('accept'))
  expect(saved[0]).toMatchObject({ type: 'invokeResponse', value: { status: 200 } })
  expect(saved.at(-1)?.attachments).toMatchObject([
    { contentType: 'application/vnd.microsoft.teams.card.file.info', contentUrl: url, content: { uniqueId: '1' } },
  ])
  const script = new TextDecoder('utf-8', { ignoreBOM: true }).decode(world.files.get(`${url}&upload`))
  expect(script.startsWith('\ufeff#')).toBe(true)
  expect(script).toContain("'Partner 59'")
})

test.each([
  ['ada', 'decline'],
  ['bob', 'accept'],
  ['pia', 'accept'],
  ['gus', 'accept'],
] as const)('%s, who answers %s, gets no file', async (speaker: Speaker, action) => {
  const world = await withManyRelationships()
  const replies: readonly Replied[] = await world.deliver(speaker, consent(action))
  expect(world.files.has(`${url}&upload`)).toBe(false)
  expect(textOf(replies)).not.toContain('is in your OneDrive')
})

test.each([
  ['https://contoso.sharepoint.com/a', true],
  ['https://contoso-my.sharepoint.us/a?b', true],
  ['http://contoso.sharepoint.com/a', false],
  ['https://sharepoint.com/a', false],
  ['https://evilsharepoint.com/a', false],
  ['https://contoso.sharepoint.com.example.org/a', false],
  ['https://contoso.sharepoint.com:8443/a', false],
  ['https://x@contoso.sharepoint.com/a', false],
  ['https://127.0.0.1/a', false],
  ['file:///etc/hosts', false],
  ['no address', false],
])('%s is where Teams keeps files: %s', (place, expected) => {
  expect(isTeamsPlace(place)).toBe(expected)
})

function filesOver(answers: Readonly<Record<string, () => Response>>) {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (address, init) => {
    asked.push(String(address))
    const answer = answers[String(address)]?.() ?? new Response('', { status: 404 })
    const location = answer.headers.get('location')
    // as fetch does unless it is told not to
    return location && init?.redirect !== 'manual' ? fetch(new URL(location, String(address)), init) : answer
  }
  return { asked, files: teamsFiles(fetch, () => {}) }
}

const redirect = (location: string) => () => new Response('', { status: 302, headers: { location } })

test('a file is fetched, also where it was moved to, but never led elsewhere', async () => {
  const { asked, files } = filesOver({
    'https://a.sharepoint.com/1': redirect('/2'),
    'https://a.sharepoint.com/2': () => new Response('[]'),
    'https://a.sharepoint.com/out': redirect('https://example.org/2'),
    'https://a.sharepoint.com/round': redirect('/round'),
  })
  expect(await files.fetch('https://a.sharepoint.com/1')).toEqual({ kind: 'fetched', bytes: Buffer.from('[]') })
  expect(await files.fetch('https://a.sharepoint.com/out')).toEqual({ kind: 'refused', because: 'elsewhere' })
  expect(await files.fetch('https://a.sharepoint.com/round')).toEqual({ kind: 'refused', because: 'unreachable' })
  expect(await files.fetch('https://a.sharepoint.com/gone')).toEqual({ kind: 'refused', because: 'unreachable' })
  expect(asked.every((address) => address.startsWith('https://a.sharepoint.com/'))).toBe(true)
})

test('a file is put where Teams keeps files, and neither sent nor led elsewhere', async () => {
  const { asked, files } = filesOver({
    'https://a.sharepoint.com/1': () => new Response('', { status: 201 }),
    'https://a.sharepoint.com/out': redirect('https://example.org/2'),
  })
  const bytes = Buffer.from('[]')
  expect(await files.put('https://a.sharepoint.com/1', bytes)).toBe(true)
  expect(await files.put('https://a.sharepoint.com/out', bytes)).toBe(false)
  expect(await files.put('https://example.org/1', bytes)).toBe(false)
  expect(asked).toEqual(['https://a.sharepoint.com/1', 'https://a.sharepoint.com/out'])
})

test('of a file that is too big, no more than the limit is read', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1024 * 1024
      controller.enqueue(new Uint8Array(1024 * 1024))
    },
  })
  const { files } = filesOver({ 'https://a.sharepoint.com/1': () => new Response(endless) })
  expect(await files.fetch('https://a.sharepoint.com/1')).toEqual({ kind: 'refused', because: 'too-big' })
  expect(sent).toBeLessThan(36 * 1024 * 1024)
})
