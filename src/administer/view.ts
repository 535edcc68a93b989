/** A draft as it is shown: the step it stands at, or its form. */
import type { Draft, Input, Problem } from '../relationship/draft.ts'
import { filledIn } from '../relationship/entered.ts'
import { type Beyond, beyondLiaison } from '../relationship/exchange/beyond.ts'
import type { Facts } from '../relationship/field.ts'
import { type Group, personKey } from '../relationship/organization.ts'
import type { Level } from '../relationship/relationship.ts'
import type { Desk } from './desk.ts'
import type { Chosen, Outcome, Preview, Reviewed } from './outcome.ts'
import { sightOf } from './sight.ts'

/** What is to be seen besides the draft itself. */
export interface Beside {
  readonly problems?: readonly Problem[]
  /** what was looked up when it was judged */
  readonly facts?: Facts
  readonly help?: boolean
  readonly moved?: boolean
}

export async function viewOf(draft: Draft, desk: Desk, beside: Beside = {}): Promise<Outcome> {
  const moved = beside.moved === true ? { moved: true } : {}
  const groups = groupsToChoose(beside)
  const chosen = chosenIn(draft, beside.facts, desk)
  if (draft.shape === 'form' && draft.step !== 'review') {
    const beyond = await beyondOf(draft, desk)
    return {
      kind: 'form',
      draft,
      problems: beside.problems ?? [],
      entered: everyInput(draft),
      groups,
      chosen,
      beyond,
      ...moved,
    }
  }
  const problems = (beside.problems ?? []).filter(({ field }) => field === draft.step)
  const reviewed = draft.step === 'review' ? { reviewed: await reviewOf(draft, desk) } : {}
  return { kind: 'step', draft, problems, groups, chosen, help: beside.help === true, ...reviewed, ...moved }
}

function groupsToChoose({ problems = [], facts }: Beside): readonly Group[] {
  return problems.some(({ because }) => because === 'group-ambiguous') ? (facts?.groups ?? []) : []
}

/** By what names somebody knows what was chosen by its id. */
function chosenIn({ entered = {} }: Draft, facts: Facts | undefined, { home }: Desk): Chosen {
  const group = facts?.groups.find(({ id }) => id === entered.group)
  const owner = facts?.owners?.find(({ key }) => key === personKey(home.tenantId, entered.owner ?? ''))
  return { ...(group ? { group: group.name } : {}), ...(owner ? { owner: owner.name } : {}) }
}

function everyInput(draft: Draft): Readonly<Record<Input, string>> {
  const filled = filledIn(draft)
  return {
    name: filled.name ?? '',
    domains: filled.domains ?? '',
    freeBusyEnabled: filled.freeBusyEnabled ?? '',
    level: filled.level ?? '',
    scope: filled.scope ?? '',
    group: filled.group ?? '',
    expires: filled.expires ?? '',
    reviewBy: filled.reviewBy ?? '',
    owner: filled.owner ?? '',
    reason: filled.reason ?? '',
  }
}

async function reviewOf(draft: Draft, desk: Desk): Promise<Reviewed> {
  const { freeBusyEnabled, level } = draft.values
  const preview = previewAt(freeBusyEnabled === true && level !== undefined ? level : 'none')
  const [sight, beyond] = await Promise.all([sightOf(draft, desk), beyondOf(draft, desk)])
  return { preview, beyond, ...(sight === undefined ? {} : { sight }) }
}

async function beyondOf({ editing }: Draft, { relationships }: Desk): Promise<readonly Beyond[]> {
  const edited = editing === undefined ? undefined : await relationships.byId(editing.id)
  return edited === undefined ? [] : beyondLiaison(edited)
}

function previewAt(level: Level): Preview {
  if (level === 'none') return { level, blocks: [] }
  return {
    level,
    blocks: [
      { from: '09:30', to: '10:30', status: 'busy', example: 'meeting' },
      { from: '11:00', to: '12:00', status: 'busy', example: 'private' },
      { from: '14:00', to: '14:30', status: 'tentative', example: 'call' },
    ],
  }
}
