/** Every outcome about who changed what, for tests that look at cards. */
import type { Outcome } from '../src/administer.ts'
import type { ChangeLine } from '../src/journal.ts'
import { at } from './card-samples-reader.ts'
import { relationship } from './card-samples-relationship.ts'

export function ofHistory(text: string): Record<string, Outcome> {
  const one = relationship(text)
  const by = { key: 'a:b', name: text } as const
  const line = { kind: 'change', id: '1', at: at('2026-11-20T14:05:00Z'), by } as const
  const after = relationship('Fabrikam', {
    enabled: false,
    level: 'availabilityOnly',
    scope: { kind: 'everyone' },
    domains: [
      { name: 'new.example', pin: { kind: 'suspended', at: 0, pinnedTo: 'x' } },
      { name: 'third.example', pin: { kind: 'not-looked-up' } },
    ],
    expires: '2026-12-31',
    reviewBy: '2026-12-01',
    owner: 'a:b',
    reason: text,
    freeBusyEnabled: false,
  })
  const changed: ChangeLine = { ...line, what: 'replace', before: one, after }
  const removed: ChangeLine = { ...line, what: 'remove', before: after }
  const changes: readonly ChangeLine[] = [
    { ...line, what: 'sharing', before: { stopped: false }, after: { stopped: true } },
    { ...line, what: 'create', after },
    removed,
    changed,
    { ...line, what: 'create', after: { ...one, version: 1 } },
  ]
  return {
    history: { kind: 'history', changes, more: true },
    'history-of-one': { kind: 'history', name: text, changes: [changed], more: false },
    'history-of-nothing': { kind: 'history', changes: [], more: false },
    undone: { kind: 'undone', change: changed, relationship: one },
    'undone-gone': { kind: 'undone', change: { ...line, what: 'create', after: one } },
    'undone-together': { kind: 'undone-together', removed: 3, changed: 1, broughtBack: 0 },
    'undone-together-back': { kind: 'undone-together', removed: 0, changed: 2, broughtBack: 1 },
    'nothing-to-undo': { kind: 'nothing-to-undo' },
    'undo-overtaken': { kind: 'undo-overtaken', change: changed, since: [changed] },
    'undo-overtaken-gone': { kind: 'undo-overtaken', change: changed, since: [removed] },
    restored: { kind: 'restored', relationship: one },
    'not-brought-back': {
      kind: 'not-brought-back',
      relationship: one,
      problem: { field: 'domains', because: 'domain-taken', value: text, other: text },
    },
    'not-removed': { kind: 'not-removed', name: text, removed: [{ relationship: one, at: line.at, by }] },
    'nothing-removed': { kind: 'not-removed', name: text, removed: [] },
  }
}
