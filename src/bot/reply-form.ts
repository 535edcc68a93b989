/** Shows a relationship on one card: the same rules and inputs as step by step, each mistake beside its input. */
import type { Outcome } from '../administer.ts'
import type { Problem } from '../relationship/draft.ts'
import { beyondPart } from './beyond.ts'
import { fill } from './cards.ts'
import type { FormCard } from './cards-draft.ts'
import { groupChoices, groupsIn, levelChoices, ownerChoices, scopeChoices, yesOrNo } from './draft-choices.ts'
import { draftData, fitting, formOf, makingText, problemText } from './draft-text.ts'
import type { Reader } from './reader.ts'
import type { Reply } from './reply.ts'
import { spoken } from './shown-text.ts'
import { adminWordsFor, wordsFor } from './words.ts'

type FormOutcome = Extract<Outcome, { kind: 'form' }>

export function formReply(outcome: FormOutcome, to: Reader): Reply {
  const words = adminWordsFor(to.language)
  const { draft, problems, entered, chosen, moved } = outcome
  const told = problems.map((problem) => problemText(problem, to))
  const several = groupChoices(outcome.groups)
  const inTeams = to.shownIn === 'teams'
  const values = {
    ...entered,
    domains: fitting(entered.domains),
    name: fitting(entered.name).slice(0, 400),
    group: several.length ? '' : fitting(entered.group).slice(0, 400),
    owner: fitting(entered.owner).slice(0, 400),
  }
  const data: FormCard = {
    language: to.language,
    speak: spoken([`${makingText(draft, to)}.`, ...(told.length ? [words.mistakes, ...told] : [])].join(' ')),
    title: makingText(draft, to),
    hint: words.hints.form,
    beyond: beyondPart(outcome.beyond, to),
    mistakes: [moved ? words.moved : '', told.length ? words.mistakes : ''].filter(Boolean).join(' '),
    labels: labels(several.length ? 'choose' : 'type', to),
    values,
    problems: problemsByInput(problems, to),
    required: words.required,
    placeholders: { domains: 'fabrikam.com', group: words.groupLabel, owner: words.ownerExample },
    more: words.more,
    yesOrNo: yesOrNo(to),
    levels: levelChoices(to),
    scopes: scopeChoices(to),
    inTeams,
    groups: inTeams ? groupsIn(several, values.group, chosen) : several,
    owners: ownerChoices(values.owner, chosen, to),
    buttons: wordsFor(to.language).buttons,
    data: draftData(draft, to),
    dialog: { ...draftData(draft, to), verb: 'dialog', msteams: { type: 'task/fetch' } },
  }
  return { card: fill('form', data), summary: data.speak, form: formOf(draft, to) }
}

function labels(group: 'choose' | 'type', to: Reader): FormCard['labels'] {
  const { fields, groupChoice } = adminWordsFor(to.language)
  const { name, domains, level, scope, expires, reviewBy, owner, reason } = fields
  return {
    name,
    domains,
    freeBusyEnabled: fields.freeBusy,
    level,
    scope,
    group: group === 'choose' ? groupChoice : fields.group,
    expires,
    reviewBy,
    owner,
    reason,
  }
}

const groupProblems: readonly Problem['because'][] = ['group-not-found', 'group-ambiguous']

function problemsByInput(problems: readonly Problem[], to: Reader): FormCard['problems'] {
  const at = (matches: (problem: Problem) => boolean) =>
    problems
      .filter(matches)
      .map((problem) => problemText(problem, to))
      .join(' ')
  const ofGroup = ({ because }: Problem) => groupProblems.includes(because)
  return {
    name: at(({ field }) => field === 'name'),
    domains: at(({ field }) => field === 'domains'),
    freeBusyEnabled: at(({ field }) => field === 'freeBusy'),
    level: at(({ field }) => field === 'level'),
    scope: at((problem) => problem.field === 'scope' && !ofGroup(problem)),
    group: at(ofGroup),
    expires: at(({ input }) => input === 'expires'),
    reviewBy: at(({ input }) => input === 'reviewBy'),
    owner: at(({ input }) => input === 'owner'),
    reason: at(({ input }) => input === 'reason'),
  }
}
