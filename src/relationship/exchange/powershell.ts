/** Relationships as a script for Exchange: New-OrganizationRelationship, or Set- for one that is there already. */
import { isExpired, offWhenExpired } from '../life.ts'
import type { Relationship } from '../relationship.ts'
import { type ExchangeObject, settableFields } from './fields.ts'
import { leftOutOf, withoutSuspended } from './suspended.ts'
import { listIn, textIn, truthIn } from './value.ts'
import { exchangeObject } from './written.ts'

/**
 * A string that PowerShell reads as it is written: `$` and back-ticks mean nothing between single quotes, and PowerShell ends
 * such a string at U+2018 to U+201B as well as at ', so each of them is doubled (about_Quoting_Rules; the language's tokenizer).
 */
export function quoted(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`
}

const start = `# Organization relationships for Exchange. Needs a session: Connect-ExchangeOnline.
# Makes those that are not there and changes those of the same name; removes none. Try with: $WhatIfPreference = $true
$ErrorActionPreference = 'Stop'
$existing = @(Get-OrganizationRelationship | ForEach-Object { $_.Name })
`

/**
 * Suspended domains are left out, what has expired by `today` (YYYY-MM-DD) is turned off, and a remark says so. Names are compared whole: asked for a name that does not exist, Get-OrganizationRelationship can give everything.
 */
export function powershellScript(relationships: readonly Relationship[], today: string): string {
  const block = (one: Relationship) => blockFor(exchangeObject(withoutSuspended(offWhenExpired(one, today))))
  return [start, ...relationships.map((one) => remarkOn(one) + remarkOnLastDay(one, today) + block(one))].join('\n')
}

/** Exchange knows no last day. */
function remarkOnLastDay({ expires }: Relationship, today: string): string {
  if (expires === undefined) return ''
  return isExpired({ expires }, today)
    ? `# Turned off: its last day was ${expires}.\n`
    : `# Its last day is ${expires}, which Exchange does not know: it shares until somebody turns it off.\n`
}

/** Only domains stand in it: of what people typed a line could end the remark. */
function remarkOn(relationship: Relationship): string {
  return leftOutOf(relationship)
    .map(({ because, value }) =>
      because === 'all-suspended'
        ? `# Turned off: each of its domains belongs to another tenant than Liaison pinned it to (${value}).\n`
        : `# Left out: ${value}, which belongs to another tenant than Liaison pinned it to.\n`,
    )
    .join('')
}

function blockFor(object: ExchangeObject): string {
  const name = quoted(textIn(object['Name']) ?? '')
  const settings = [...ownSettings(object), ...carriedSettings(object)]
  const scope = textIn(object['FreeBusyAccessScope'])
  const onSet = scope === undefined ? ' -FreeBusyAccessScope $null' : ''
  return `$settings = @{
${settings.map(([field, value]) => `  ${field} = ${value}`).join('\n')}
}
if ($existing -contains ${name}) {
  Set-OrganizationRelationship -Identity ${name}${onSet} @settings
} else {
  New-OrganizationRelationship -Name ${name} @settings
}
`
}

type Setting = readonly [field: string, value: string]

function ownSettings(object: ExchangeObject): readonly Setting[] {
  const scope = textIn(object['FreeBusyAccessScope'])
  return [
    ['DomainNames', list(listIn(object['DomainNames']))],
    ['Enabled', truth(object['Enabled'])],
    ['FreeBusyAccessEnabled', truth(object['FreeBusyAccessEnabled'])],
    ['FreeBusyAccessLevel', quoted(levelWord(object['FreeBusyAccessLevel']))],
    ...(scope === undefined ? [] : [['FreeBusyAccessScope', quoted(scope)] as const]),
  ]
}

function levelWord(level: unknown): string {
  const said = textIn(level) ?? 'None'
  return ['None', 'AvailabilityOnly', 'LimitedDetails'][Number(said)] ?? said
}

function carriedSettings(object: ExchangeObject): readonly Setting[] {
  return settableFields.flatMap((field): Setting[] => {
    const value = object[field]
    if (typeof value === 'boolean') return [[field, truth(value)]]
    if (field.endsWith('Enabled')) return truthIn(value) === 'absent' ? [] : [[field, truth(value)]]
    if (Array.isArray(value)) return value.length === 0 ? [] : [[field, list(listIn(value))]]
    const text = textIn(value)
    return text === undefined ? [] : [[field, quoted(text)]]
  })
}

const truth = (value: unknown) => (truthIn(value) === true ? '$true' : '$false')
const list = (values: readonly string[]) => `@(${values.map(quoted).join(', ')})`
