/** What the bot says about who changed what, and about taking it back, in English. */
import type { ShownText } from './shown-text.ts'

const relationships = (count: number) => `${count} ${count === 1 ? 'relationship is' : 'relationships are'}`

export const historyEn = {
  title: 'Who changed what',
  titleOf: (name: ShownText) => `History of ${name}`,
  none: 'Nothing has been changed yet.',
  more: 'Earlier changes are in the journal.',
  /** when, and by whom */
  head: (when: string, by: ShownText) => `${when} · ${by}`,
  made: (name: ShownText) => `**${name}** was made`,
  restored: (name: ShownText) => `**${name}** was brought back`,
  removed: (name: ShownText) => `**${name}** was removed`,
  changed: (name: ShownText) => `**${name}** was changed`,
  stopped: 'All sharing was stopped',
  resumed: 'Sharing was resumed',
  fromTo: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
  nothing: 'not said',
  added: (names: string) => `${names} added`,
  gone: (names: string) => `${names} taken out`,
  on: 'Turned on',
  off: 'Turned off',
  aPerson: 'another person',
  undone: 'Taken back',
  undoneGone: (name: ShownText) => `${name} was made by that change, so it is removed again. It is kept for 30 days.`,
  undoneText: 'It is as it was before that. Saying **undo** once more puts your change back.',
  together: (count: number) =>
    count === 1
      ? '1 relationship was written by an import, and is taken back.'
      : `${count} relationships were written at once, by an import, and are taken back at once.`,
  togetherRemoved: (count: number) => `${relationships(count)} removed again, kept for 30 days.`,
  togetherChanged: (count: number) => `${relationships(count)} as before.`,
  togetherBack: (count: number) => `${relationships(count)} there again.`,
  togetherAgain: 'Saying **undo** once more puts all of it back.',
  nothingToUndo: 'There is nothing of yours to take back',
  nothingToUndoText: 'I take back only what you changed yourself. **history** shows what everybody changed.',
  overtaken: 'It was changed since',
  overtakenText: 'Taking back your change would undo this as well, so nothing was done. Edit it instead.',
  overtakenGone: 'It has been removed since, so nothing was done.',
  broughtBack: (name: ShownText) => `${name} is back`,
  broughtBackText: 'As it was when it was removed.',
  notBroughtBack: (name: ShownText) => `${name} cannot come back as it was`,
  notBroughtBackText: 'Nothing was changed.',
  notRemoved: (name: ShownText) => `No “${name}” was removed in the last 30 days`,
  kept: 'These can be brought back:',
  keptLine: (name: ShownText, when: string, by: ShownText) => `**restore ${name}** · removed ${when} by ${by}`,
  noneKept: 'There is nothing to bring back.',
}

export type HistoryWords = typeof historyEn
