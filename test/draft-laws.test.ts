/** Whatever is typed and pressed in whatever order: a draft never breaks, never loses anything, and never shows a review that does not hold. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, type Entered, inputs, steps } from '../src/relationship/draft.ts'
import { filledIn } from '../src/relationship/entered.ts'
import { type Facts, readField } from '../src/relationship/field.ts'
import { personKey } from '../src/relationship/organization.ts'
import { type DraftEvent, reduce } from '../src/relationship/reduce.ts'
import { gapIn, stepsAsked } from '../src/relationship/step.ts'

const home = { tenantId: 'contoso-tenant', domains: ['contoso.com'] }
const groups = [
  { id: 'g-sales', name: 'Sales' },
  { id: 'g-sales-eu', name: 'Sales Europe' },
]

const text = (...likely: string[]) => fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...likely) }, fc.string())
const entered: fc.Arbitrary<Entered> = fc.record(
  {
    name: text('Fabrikam', 'Woodgrove', ' ', 'x'.repeat(65), '__proto__'),
    domains: text('fabrikam.com', 'fabrikam.com, fabrikam.example', 'contoso.com', 'gmail.com', '*.x'),
    freeBusyEnabled: text('true', 'false'),
    level: text('availabilityOnly', 'limitedDetails', 'none'),
    scope: text('everyone', 'group'),
    group: text('Sales', 'g-sales-eu', 'sal'),
  },
  { requiredKeys: [] },
)
const event: fc.Arbitrary<DraftEvent> = fc.oneof(
  { weight: 4, arbitrary: entered.map((entered) => ({ kind: 'answer' as const, entered })) },
  fc.constant({ kind: 'next' as const }),
  entered.map((entered) => ({ kind: 'back' as const, entered })),
  fc.constantFrom(...steps).map((step) => ({ kind: 'go' as const, step })),
  entered.map((entered) => ({ kind: 'fill' as const, entered })),
  fc.constant({ kind: 'save' as const }),
)
const facts: fc.Arbitrary<Facts> = fc.record({
  domainsTakenBy: fc.constantFrom(new Map<string, string>(), new Map([['fabrikam.example', 'Other']])),
  home: fc.constant(home),
  pins: fc.constantFrom(
    new Map(),
    new Map([['fabrikam.com', { kind: 'pinned' as const, at: 1, tenantId: 'fabrikam-tenant' }]]),
    new Map([['fabrikam.com', { kind: 'not-found' as const, at: 1 }]]),
  ),
  groups: fc.constantFrom([], groups, groups.slice(0, 1)),
})
const happenings = fc.array(fc.tuple(event, facts), { maxLength: 25 })

const blank: Draft = {
  id: 'draft',
  owner: personKey('contoso-tenant', 'alice'),
  shape: 'conversation',
  step: 'name',
  values: {},
  version: 1,
  touchedAt: 0,
}
const calm: Facts = { domainsTakenBy: new Map(), home, pins: new Map(), groups: [] }
const after = (list: readonly (readonly [DraftEvent, Facts])[]) =>
  list.reduce((draft, [event, known]) => reduce(draft, event, known).draft, blank)

test('the review is reached with answers only, and nothing half-typed waits behind it', () => {
  fc.assert(
    fc.property(happenings, (list) => {
      const draft = after(list)
      expect(stepsAsked(draft.values.freeBusyEnabled)).toContain(draft.step)
      if (draft.step === 'review') {
        expect(gapIn(draft.values)).toBeUndefined()
        expect(Object.keys(draft.entered ?? {})).toEqual([])
      }
    }),
  )
})

test('what is decided holds: a good name, mail domains of others, and nothing shared without free/busy', () => {
  fc.assert(
    fc.property(happenings, event, facts, (list, last, known) => {
      const { decided, problems } = reduce(after(list), last, known)
      if (decided === undefined) return
      expect(problems).toEqual([])
      expect(decided.name.trim().length).toBeGreaterThan(0)
      expect([...decided.name].length).toBeLessThanOrEqual(64)
      expect(decided.domains.length).toBeGreaterThan(0)
      for (const { name } of decided.domains) {
        expect(['contoso.com', 'gmail.com', ...known.domainsTakenBy.keys()]).not.toContain(name)
      }
      expect(decided.level === 'none').toBe(!decided.freeBusyEnabled)
      if (!decided.freeBusyEnabled) expect(decided.scope).toEqual({ kind: 'everyone' })
    }),
  )
})

test('a mistake changes no value and keeps what was entered at its step', () => {
  fc.assert(
    fc.property(happenings, entered, facts, (list, typed, known) => {
      const draft = after(list)
      const wrong = reduce(draft, { kind: 'answer', entered: typed }, { ...known, pins: new Map() })
      if (wrong.problems.length === 0) return
      expect(wrong.draft.step).toBe(draft.step)
      expect(wrong.draft.values).toEqual(draft.values)
      const [field] = wrong.problems.map(({ field }) => field)
      expect(field).toBe(draft.step)
      const own = inputs.filter((input) => isInputOf(draft.step, input) && typed[input] !== undefined)
      for (const input of own) expect(filledIn(wrong.draft)[input]).toBe(typed[input])
    }),
  )
})

function isInputOf(step: string, input: string): boolean {
  if (step === 'freeBusy') return input === 'freeBusyEnabled'
  return step === 'scope' ? input === 'scope' || input === 'group' : input === step
}

test('a form keeps every word on it until it is saved', () => {
  fc.assert(
    fc.property(happenings, entered, facts, (list, typed, known) => {
      const { draft, problems, decided } = reduce(after(list), { kind: 'fill', entered: typed }, known)
      expect(decided === undefined).toBe(problems.length > 0)
      for (const { field } of problems) {
        for (const input of inputs.filter((input) => isInputOf(field, input))) {
          expect(filledIn(draft)[input] ?? '').toBe(typed[input] ?? '')
        }
      }
    }),
  )
})

test('back undoes next, and what was answered still stands in its inputs', () => {
  fc.assert(
    fc.property(happenings, entered, facts, (list, typed, known) => {
      const draft = after(list)
      if (draft.step === 'review' || draft.correcting) return
      const next = reduce(draft, { kind: 'answer', entered: typed }, known)
      if (next.problems.length > 0) return
      const back = reduce(next.draft, { kind: 'back', entered: {} }, known)
      expect(back.draft.step).toBe(draft.step)
      expect(back.draft.values).toEqual(next.draft.values)
    }),
  )
})

test('next without a word accepts what the step shows, or says what is missing', () => {
  fc.assert(
    fc.property(happenings, (list) => {
      const draft = after(list)
      const read = readField(draft.step, filledIn(draft), { ...calm, groups: [] })
      const next = reduce(draft, { kind: 'next' }, calm)
      if (read.kind === 'fine') expect(next.problems).toEqual([])
      expect(reduce(next.draft, { kind: 'next' }, calm).draft.values.name).toBe(next.draft.values.name)
    }),
  )
})

test('the same happenings give the same draft, and the one before is left as it was', () => {
  fc.assert(
    fc.property(happenings, event, facts, (list, last, known) => {
      const draft = after(list)
      const copy = structuredClone(draft)
      expect(reduce(draft, last, known)).toEqual(reduce(draft, last, known))
      expect(draft).toEqual(copy)
    }),
  )
})
