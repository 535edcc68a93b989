/** What the bot says about who changed what, and about taking it back, in Dutch. */
import type { HistoryWords } from './words-history.en.ts'

const relationships = (count: number) => `${count} ${count === 1 ? 'relatie is' : 'relaties zijn'}`

export const historyNl: HistoryWords = {
  title: 'Wie wat wijzigde',
  titleOf: (name) => `Geschiedenis van ${name}`,
  none: 'Er is nog niets gewijzigd.',
  more: 'Eerdere wijzigingen staan in het logboek.',
  head: (when, by) => `${when}, ${by}`,
  made: (name) => `**${name}** is gemaakt`,
  restored: (name) => `**${name}** is teruggehaald`,
  removed: (name) => `**${name}** is verwijderd`,
  changed: (name) => `**${name}** is gewijzigd`,
  stopped: 'Al het delen is gestopt',
  resumed: 'Delen is hervat',
  fromTo: (field, before, after) => `${field}: van ${before} naar ${after}`,
  nothing: 'niet ingevuld',
  added: (names) => `${names} toegevoegd`,
  gone: (names) => `${names} weggehaald`,
  on: 'Aangezet',
  off: 'Uitgezet',
  aPerson: 'iemand anders',
  undone: 'Ongedaan gemaakt',
  undoneGone: (name) =>
    `${name} was door die wijziging gemaakt en is dus weer verwijderd. De relatie wordt 30 dagen bewaard.`,
  undoneText: 'Het is weer zoals het daarvoor was. Nog eens **ongedaan maken** zet uw wijziging terug.',
  together: (count) =>
    count === 1
      ? '1 relatie is geschreven door een import, en is teruggenomen.'
      : `${count} relaties zijn in één keer geschreven, door een import, en zijn in één keer teruggenomen.`,
  togetherRemoved: (count) => `${relationships(count)} weer verwijderd, 30 dagen bewaard.`,
  togetherChanged: (count) => `${relationships(count)} weer als eerst.`,
  togetherBack: (count) => `${relationships(count)} er weer.`,
  togetherAgain: 'Nog eens **ongedaan maken** zet alles terug.',
  nothingToUndo: 'Er is niets van u om ongedaan te maken',
  nothingToUndoText:
    'Ik neem alleen terug wat u zelf gewijzigd hebt. **geschiedenis** toont wat iedereen gewijzigd heeft.',
  overtaken: 'Dit is sindsdien gewijzigd',
  overtakenText:
    'Met uw wijziging zou ook dit verdwijnen, daarom is er niets gedaan. Bewerk de relatie in plaats daarvan.',
  overtakenGone: 'De relatie is er niet meer; er is niets gedaan.',
  broughtBack: (name) => `${name} is terug`,
  broughtBackText: 'Zoals de relatie was toen ze werd verwijderd.',
  notBroughtBack: (name) => `${name} kan niet terugkomen zoals het was`,
  notBroughtBackText: 'Er is niets gewijzigd.',
  notRemoved: (name) => `Er is de laatste 30 dagen geen “${name}” verwijderd`,
  kept: 'Deze kunnen worden teruggehaald:',
  keptLine: (name, when, by) => `**herstel ${name}** · verwijderd op ${when} door ${by}`,
  noneKept: 'Er is niets wat teruggehaald kan worden.',
}
