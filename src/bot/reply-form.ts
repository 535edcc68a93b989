/** Shows a relationship on one card: the same rules and inputs as step by step, each mistake beside its input. */
import type { Outcome } from '../administer.ts'
import type { Problem } from '../relationship/draft.ts'
import { type FormCard, fill } from './cards.ts'
import type { Reader } from './reader.ts'
import type { Reply } from './reply.ts'
import {
  domainNames,
  draftData,
  groupChoices,
  levelChoices,
  makingText,
  problemText,
  scopeChoices,
  yesOrNo,
} from './reply-step.ts'
import { spoken } from './shown-text.ts'
import { adminWordsFor, wordsFor } from './words.ts'

type FormOutcome = Extract<Outcome, { kind: 'form' }>

export function formReply(outcome: FormOutcome, to: Reader): Reply {
  const words = adminWordsFor(to.language)
  const { draft, problems } = outcome
  const told = problems.map((problem) => problemText(problem, to))
  const groups = groupChoices(outcome.groups)
  const data: FormCard = {
    language: to.language,
    speak: spoken([`${makingText(draft, to)}.`, ...(told.length ? [words.mistakes, ...told] : [])].join(' ')),
    making: draft.editing ? '' : words.making,
    title: draft.editing ? makingText(draft, to) : words.making,
    hint: words.hints.form,
    mistakes: told.length ? words.mistakes : '',
    labels: labels(groups.length ? 'choose' : 'type', to),
    values: valuesEntered(outcome),
    problems: problemsByInput(problems, to),
    required: words.required,
    placeholders: { domains: 'fabrikam.com', group: words.groupLabel },
    yesOrNo: yesOrNo(to),
    levels: levelChoices(to),
    scopes: scopeChoices(to),
    groups,
    buttons: { save: wordsFor(to.language).buttons.save, cancel: wordsFor(to.language).buttons.cancel },
    data: draftData(draft, to),
  }
  return { card: fill('form', data), summary: data.speak }
}

function labels(group: 'choose' | 'type', to: Reader): FormCard['labels'] {
  const { fields, groupChoice } = adminWordsFor(to.language)
  const { name, domains, level, scope } = fields
  return {
    name,
    domains,
    freeBusyEnabled: fields.freeBusy,
    level,
    scope,
    group: group === 'choose' ? groupChoice : fields.group,
  }
}

/** What was typed wins over what is in the draft, so that a mistake never costs what was entered beside it. */
function valuesEntered({ draft: { values }, entered, groups }: FormOutcome): FormCard['values'] {
  const group = values.scope?.kind === 'group' ? values.scope.groupName : ''
  const freeBusy = values.freeBusyEnabled === undefined ? '' : String(values.freeBusyEnabled)
  return {
    name: entered['name'] ?? values.name ?? '',
    domains: entered['domains'] ?? domainNames(values),
    freeBusyEnabled: entered['freeBusyEnabled'] ?? freeBusy,
    level: entered['level'] ?? values.level ?? '',
    scope: entered['scope'] ?? values.scope?.kind ?? '',
    group: groups.length ? '' : (entered['group'] ?? group),
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
  }
}
