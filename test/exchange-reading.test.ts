/** Whatever form an export of Exchange comes in, the same relationships are read from it; what cannot be read is said, never guessed. */
import { expect, test } from 'vitest'
import { incomingIn } from '../src/relationship/exchange/incoming.ts'
import { objectsIn, textOfFile } from '../src/relationship/exchange/read.ts'

const fabrikam = {
  Name: 'Fabrikam',
  DomainNames: ['fabrikam.com', 'sales.fabrikam.com'],
  Enabled: true,
  FreeBusyAccessEnabled: true,
  FreeBusyAccessLevel: 'LimitedDetails',
  FreeBusyAccessScope: null,
}
const understood = {
  name: 'Fabrikam',
  domains: ['fabrikam.com', 'sales.fabrikam.com'],
  enabled: true,
  freeBusyEnabled: true,
  level: 'limitedDetails',
  scope: { kind: 'everyone' },
}

function readFrom(text: string) {
  const read = objectsIn(text)
  return read.kind === 'objects' ? read.objects.map(incomingIn) : read
}

const asJson = (more: object) => JSON.stringify({ ...fabrikam, ...more })
const asList = `

RunspaceId            : 3f1c8f0e-0000-4000-8000-000000000001
DomainNames           : {fabrikam.com,
                        sales.fabrikam.com}
FreeBusyAccessEnabled : True
FreeBusyAccessLevel   : LimitedDetails
FreeBusyAccessScope   :
MailTipsAccessEnabled : False
TargetAutodiscoverEpr : https://autodiscover-s.outlook.com/autodiscover/autodiscover.svc/W
                        SSecurity
Enabled               : True
Name                  : Fabrikam


`

test.each([
  ['one object', asJson({})],
  ['an array', `[${asJson({})}]`],
  ['an array as Windows PowerShell wraps it', `{"value":[${asJson({})}],"Count":1}`],
  [
    'domains wrapped in the same way',
    asJson({ DomainNames: { value: ['fabrikam.com', 'sales.fabrikam.com'], Count: 2 } }),
  ],
  ['domains as one text', asJson({ DomainNames: 'fabrikam.com;sales.fabrikam.com' })],
  ['domains in braces', asJson({ DomainNames: '{fabrikam.com, SALES.fabrikam.com}' })],
  ['domains as objects', asJson({ DomainNames: [{ Domain: 'fabrikam.com' }, { Domain: 'sales.fabrikam.com' }] })],
  [
    'a tenant id among the domains',
    asJson({ DomainNames: [...fabrikam.DomainNames, '3f1c8f0e-0000-4000-8000-00000000000a'] }),
  ],
  ['the level as a number', asJson({ FreeBusyAccessLevel: 2 })],
  ['the level as an object', asJson({ FreeBusyAccessLevel: { value: 2, Value: 'LimitedDetails' } })],
  ['booleans as text', asJson({ Enabled: 'True', FreeBusyAccessEnabled: '$true' })],
  ['an empty scope', asJson({ FreeBusyAccessScope: '' })],
  ['names in other capitals', asJson({}).replace('"Name"', '"name"').replace('"DomainNames"', '"domainnames"')],
  ['between back-ticks', `\`\`\`json\n${asJson({})}\n\`\`\``],
  ['with spaces that do not break', asJson({}).replaceAll(',', ',\u00a0')],
  ['with curly quotes', asJson({}).replaceAll('"', '“')],
  ['with a byte order mark', `\ufeff${asJson({})}`],
  ['Format-List', asList],
  ['Format-List with an empty line after every line', asList.trim().replaceAll('\n', '\n\n')],
])('%s', (_form, text) => {
  expect(readFrom(text)).toMatchObject([{ kind: 'incoming', incoming: understood }])
})

test('wrapped values are whole again, empty ones null', () => {
  const read = objectsIn(asList)
  expect(read).toMatchObject({
    objects: [
      {
        TargetAutodiscoverEpr: 'https://autodiscover-s.outlook.com/autodiscover/autodiscover.svc/WSSecurity',
        FreeBusyAccessScope: null,
        MailTipsAccessEnabled: false,
      },
    ],
  })
})

test('objects in a list are kept apart, also where one begins in the middle', () => {
  const [, second = ''] = asList.trim().split('FreeBusyAccessEnabled')
  const half = `FreeBusyAccessEnabled${second.replace('Fabrikam', 'Half')}`
  const read = readFrom(`${half}\n\n${asList.trim()}`)
  expect(read).toMatchObject([
    { kind: 'cannot', name: 'Half', because: 'domains-missing' },
    { kind: 'incoming', incoming: understood },
  ])
})

test.each([
  ['', 'empty'],
  ['[]', 'empty'],
  ['Fabrikam', 'not-exchange'],
  ['{"hello":"world"}', 'not-exchange'],
  ['[1,2]', 'not-exchange'],
  ['["x"]', 'not-exchange'],
  [`[${asJson({})},${asJson({}).slice(0, 40)}`, 'cut-off'],
  [asJson({}).slice(0, -1), 'cut-off'],
  ['{"Name": oops}', 'not-json'],
])('"%s" cannot be read: %s', (text, because) => {
  expect(objectsIn(text)).toEqual({ kind: 'unreadable', because })
})

test.each([
  [{ Name: '' }, 'name-missing'],
  [{ Name: 'x'.repeat(65) }, 'name-too-long'],
  [{ DomainNames: [] }, 'domains-missing'],
  [{ DomainNames: null }, 'domains-missing'],
  [{ DomainNames: ['3f1c8f0e-0000-4000-8000-00000000000a'] }, 'only-tenants'],
  [{ DomainNames: ['*.fabrikam.com'] }, 'domain-invalid'],
  [{ DomainNames: '{a.com, b.com, c.com, d.com...}' }, 'domains-cut-short'],
  [{ DomainNames: ['a.com', 'b.com…'] }, 'domains-cut-short'],
  [{ DomainNames: Array.from({ length: 239 }, (_, n) => `d${n}.example.com`) }, 'domains-too-many'],
  [{ FreeBusyAccessLevel: 'Everything' }, 'level-unknown'],
  [{ FreeBusyAccessLevel: 3 }, 'level-unknown'],
  [{ Enabled: 'perhaps' }, 'yes-or-no'],
])('%j cannot be brought in: %s', (more, because) => {
  expect(readFrom(asJson(more))).toMatchObject([{ kind: 'cannot', because }])
})

test('what an object does not say shares nothing', () => {
  expect(readFrom('{"Name":"Fabrikam","DomainNames":"fabrikam.com"}')).toMatchObject([
    { incoming: { enabled: true, freeBusyEnabled: false, level: 'none', absent: expect.arrayContaining(['Enabled']) } },
  ])
})

test.each([
  ['UTF-8', new TextEncoder().encode('{"Name":"Ångström"}')],
  ['UTF-8 with its mark', new TextEncoder().encode('\ufeff{"Name":"Ångström"}')],
  ['UTF-16 as Windows PowerShell writes it', new Uint8Array(Buffer.from('\ufeff{"Name":"Ångström"}', 'utf16le'))],
  ['UTF-16, big end first', new Uint8Array(Buffer.from('\ufeff{"Name":"Ångström"}', 'utf16le').swap16())],
])('a file in %s', (_encoding, bytes) => {
  expect(objectsIn(textOfFile(bytes))).toEqual({ kind: 'objects', objects: [{ Name: 'Ångström' }] })
})

test('megabytes of anything is read or refused, and never hurts', () => {
  expect(objectsIn('{"a":'.repeat(1_000_000))).toEqual({ kind: 'unreadable', because: 'cut-off' })
  expect(objectsIn('Name : x\n'.repeat(10_000))).toMatchObject({ kind: 'objects' })
  expect(objectsIn(`[${' '.repeat(5_000_000)}`)).toEqual({ kind: 'unreadable', because: 'cut-off' })
})
