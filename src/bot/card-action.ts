/** What a pressed button says: every verb there is, and the data it brings, read from what a client sent and never trusted. */
import { z } from 'zod'
import { amendable } from '../language/instruction.ts'
import { steps } from '../relationship/draft.ts'
import { sharings } from '../relationship/sought.ts'
import { shaped } from './shaped.ts'

/** Teams returns what stood in an input as a string, whatever its kind; as long as 238 domains of 253 characters and what is between them. */
const typed = z.string().max(64_000).optional()
const words = z.string().min(1).max(1_000)
const id = z.string().min(1).max(100)
const instant = z.number().int().min(0).max(8_640_000_000_000_000)
const version = z.number().int().min(0).max(1_000_000_000)
/** made new for every card, so that a press that Teams repeats is known again */
const operation = z.string().max(100).default('')

const sought = z.object({ words: z.string().max(300), sharing: z.enum(sharings) })

const ofDraft = { draft: id, version, operation }
const ofRelationship = { relationship: id, version, operation }
const life = { expires: typed, reviewBy: typed, owner: typed, reason: typed }
const inputs = {
  name: typed,
  domains: typed,
  freeBusyEnabled: typed,
  level: typed,
  scope: typed,
  group: typed,
  ...life,
}
const stretch = { who: z.array(z.string().min(1).max(320)).min(1).max(50), start: instant, end: instant }

/** The verbs and what each brings; the inputs have the ids of product.md, "On every form". */
const shapes = {
  /** the value of the step at hand, or all of the form's */
  next: z.object({ ...ofDraft, ...inputs }),
  /** the review's or the form's; on a form with everything entered */
  save: z.object({ ...ofDraft, ...inputs }),
  back: z.object(ofDraft),
  cancel: z.object(ofDraft),
  /** its form in a dialog, where the client has none as a card of its own */
  dialog: z.object(ofDraft),
  /** from the review to one step, which then leads back there */
  go: z.object({ ...ofDraft, step: z.enum(steps) }),
  'continue-draft': z.object(ofDraft),
  /** drop this draft and begin what was wanted; to edit, `relationship` says which, and `amendment` what was to be changed */
  'drop-draft': z.object({
    ...ofDraft,
    wanted: z.enum(['conversation', 'form', 'edit']),
    relationship: id.optional(),
    amendment: z.object({ what: z.enum(amendable), words: z.string().max(1_000) }).optional(),
  }),
  new: z.object({ operation }),
  'new-form': z.object({ operation }),
  list: z.object({ operation }),
  /** of all relationships, or of those sought */
  page: z.object({ page: z.number().int().min(0).max(100_000), sought: sought.optional(), operation }),
  /** from the list: `relationship` is chosen there, nothing chosen shows the list again */
  show: z.object({ relationship: z.string().max(100).default(''), operation }),
  edit: z.object(ofRelationship),
  'turn-off': z.object(ofRelationship),
  'turn-on': z.object(ofRelationship),
  /** the tenants of its domains that match nobody; what is suspended is shown and stays so */
  'look-up': z.object(ofRelationship),
  /** of a suspended domain: the tenant it belongs to now */
  'confirm-tenant': z.object({ ...ofRelationship, domain: z.string().min(1).max(253) }),
  'remove-domain': z.object({ ...ofRelationship, domain: z.string().min(1).max(253) }),
  /** by a year: its last day, or the day of its review */
  extend: z.object({ ...ofRelationship, about: z.enum(['expires', 'reviewBy']) }),
  remove: z.object(ofRelationship),
  'confirm-remove': z.object(ofRelationship),
  keep: z.object(ofRelationship),
  /** of one relationship, or of everything */
  history: z.object({ relationship: id.optional(), operation }),
  undo: z.object({ operation }),
  'other-side': z.object({ relationship: id, operation }),
  restore: z.object({ relationship: id, operation }),
  'stop-sharing': z.object({ operation }),
  'resume-sharing': z.object({ operation }),
  'confirm-stop': z.object({ operation }),
  'confirm-resume': z.object({ operation }),
  'leave-sharing': z.object({ operation }),
  /** the question again, with this choice among those made so far: by name as typed the person, or the stretch meant */
  choose: z.object({
    question: words,
    who: z.record(z.string().max(1_000), id),
    when: z.object({ start: instant, end: instant }).optional(),
    /** what stood on the button: shown, never relied on */
    label: z.string().max(400),
    operation,
  }),
  /** the same people's whole days, from `start` to `end` */
  'next-days': z.object({ ...stretch, operation }),
  /** when the same people are free (together, when there are several) for `minutes` */
  'find-time': z.object({ ...stretch, minutes: z.number().int().min(5).max(1_440), operation }),
  /** an example question or instruction, as if it had been typed */
  ask: z.object({ text: words, operation }),
  'share-own': z.object({ most: z.enum(['none', 'availabilityOnly', 'limitedDetails']), operation }),
  'who-asked': z.object({ operation }),
  /** an import plan: `plan` is the one the card shows */
  apply: z.object({ plan: id, off: z.boolean(), operation }),
  'plan-page': z.object({ plan: id, page: z.number().int().min(0).max(1_000_000), operation }),
  'drop-plan': z.object({ plan: id, operation }),
  /** with a draft: help with the step it is at */
  help: z.object({ draft: id.optional(), version: version.optional(), operation }),
} as const

export type Verb = keyof typeof shapes
export const verbs = Object.keys(shapes) as readonly Verb[]

/** One press; `kind` is the button's verb. */
export type CardAction = { readonly [V in Verb]: { readonly kind: V } & Readonly<z.infer<(typeof shapes)[V]>> }[Verb]

/** Undefined when the verb is not one of ours or its data is not what our cards carry (forged, or of an older card). */
export function parseCardAction(verb: unknown, data: unknown): CardAction | undefined {
  if (typeof verb !== 'string' || !isVerb(verb)) return undefined
  const read = shaped(shapes[verb], data ?? {})
  return read && ({ kind: verb, ...read } as CardAction)
}

function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(shapes, verb)
}
