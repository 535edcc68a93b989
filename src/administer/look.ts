/** An admin looks with somebody else's eyes: why can PERSON not see PERSON, and what would PERSON be answered. */
import { explain } from '../answer/explain.ts'
import type { LookLine } from '../journal.ts'
import type { Instruction } from '../language/instruction.ts'
import type { When } from '../language/question.ts'
import { understand } from '../language/understand.ts'
import type { Asker } from '../policy/asker.ts'
import type { Relationship } from '../relationship/relationship.ts'
import type { Desk } from './desk.ts'
import type { Outcome, WhyOne } from './outcome.ts'
import { standInFor } from './stand-in.ts'

type Why = Extract<Instruction, { readonly kind: 'why' }>

/** If more people are named at once, the rest are only counted. */
const mostAtOnce = 5

export async function why({ viewer, about }: Why, desk: Desk): Promise<Outcome> {
  const asker = await standInFor(viewer, desk)
  if (asker === undefined) return { kind: 'unknown-viewer', said: viewer }
  const meant = whomAndWhen(about, desk)
  const near = await relationshipNear(asker.kind === 'outsider' ? asker.domain : '', desk)
  const looking = { viewer, asker, meant, near }
  const each = await Promise.all(meant.names.slice(0, mostAtOnce).map((said) => whyOne(said, looking, desk)))
  const [only, ...others] = each
  if (only !== undefined && others.length === 0) return only
  return { kind: 'why-each', viewer, each, more: meant.names.length - each.length }
}

interface Looking {
  readonly viewer: string
  readonly asker: Asker
  readonly meant: Meant
  readonly near: Relationship | undefined
}

async function whyOne(said: string, { viewer, asker, meant, near }: Looking, desk: Desk): Promise<WhyOne> {
  const { when, time } = meant
  const explained = await explain({ asker, said, when, timeZone: desk.timeZone }, desk)
  const saidWhen = when?.said ?? ''
  if (explained.kind === 'several') return { kind: 'why-several', viewer, said, saidWhen, people: explained.people }
  const { target, stretch } = explained.facts
  note(
    { what: 'why', as: viewer, stretch, ...(target ? { target: { id: target.id, address: target.address } } : {}) },
    desk,
  )
  return { kind: 'why', viewer, time, saidWhen, explained, ...(near ? { near } : {}) }
}

interface Meant {
  /** never empty */
  readonly names: readonly string[]
  readonly when: When | undefined
  readonly time: 'named' | 'not-named' | 'unclear'
}

/** "alice@contoso.com Tuesday", read as the question it stands for, in whichever language names a time. */
function whomAndWhen(about: string, desk: Desk): Meant {
  const english = readAs(`is ${about} free?`, about, desk)
  if (english.time === 'named') return english
  const readings = [english, readAs(`is ${about} vrij?`, about, desk)]
  const meant = readings.find(({ time }) => time === 'named') ?? readings.find(({ time }) => time === 'unclear')
  return meant ?? readings.find(({ names }) => names[0] !== about) ?? english
}

function readAs(words: string, about: string, { clock, timeZone, locale }: Desk): Meant {
  const understood = understand(words, { now: clock.now(), timeZone, locale })
  if (understood.kind === 'availability') {
    const when = understood.when?.[0]
    return { names: namesIn(understood.who, about), when, time: when ? 'named' : 'not-named' }
  }
  if (understood.kind !== 'unclear') return { names: [about], when: undefined, time: 'not-named' }
  const when = understood.readings[0]
  return { names: namesIn(understood.question.who, about), when, time: when ? 'named' : 'unclear' }
}

const namesIn = (who: readonly string[], about: string) => (who.length > 0 ? [...new Set(who)] : [about])

/** One that lists the domain above, or one below: the usual mistake, as sub-domains are domains of their own. */
async function relationshipNear(domain: string, { relationships }: Desk) {
  if (domain === '' || (await relationships.byDomain(domain)) !== undefined) return undefined
  const isNear = (name: string) => domain.endsWith(`.${name}`) || name.endsWith(`.${domain}`)
  return (await relationships.all()).find(({ domains }) => domains.some(({ name }) => isNear(name)))
}

type Preview = Extract<Instruction, { readonly kind: 'preview' }>

/** Says as whom and what to answer; the answer itself is made by whoever may read calendars. */
export async function preview({ viewer, question }: Preview, desk: Desk): Promise<Outcome> {
  const asker = await standInFor(viewer, desk)
  if (asker === undefined) return { kind: 'unknown-viewer', said: viewer }
  note({ what: 'preview', as: viewer }, desk)
  return { kind: 'preview', viewer, asker, question }
}

function note(look: Pick<LookLine, 'what' | 'as' | 'target' | 'stretch'>, { journal, by, clock }: Desk): void {
  journal.note({ kind: 'look', at: clock.now(), by, ...look })
}
