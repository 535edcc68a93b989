/** Shows the way: welcome, help, and what to say instead of what was not understood, for each kind of reader. */
import type { Button } from './card-parts.ts'
import { fill } from './cards.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { whoAskedButton, whoSeesButton } from './reply-own-time.ts'
import { shown, spoken } from './shown-text.ts'
import { guidanceWordsFor, wordsFor } from './words.ts'

/** What this reader can do next by pressing; never a dead end for anybody but strangers. */
export function nextSteps(to: Reader): Button[] {
  const { buttons } = wordsFor(to.language)
  const operation = to.operationId
  const help = button(buttons.help, { kind: 'help', operation })
  switch (to.role) {
    case 'admin':
      return [
        button(buttons.new, { kind: 'new', operation }),
        button(buttons.newForm, { kind: 'new-form', operation }),
        button(buttons.list, { kind: 'list', operation }),
        help,
      ]
    case 'colleague':
      return [whoSeesButton(to), whoAskedButton(to), help]
    case 'partner':
      return [help]
    case 'stranger':
      return []
  }
}

export function welcome(to: Reader): Reply {
  const words = wordsFor(to.language)
  const { title, logged } = words.welcome
  const text = to.role === 'stranger' ? words.welcome.stranger : words.welcome[to.role](shown(to.organization))
  const lines = to.role === 'stranger' ? [text] : [text, logged]
  return notice(to, { title, lines, actions: nextSteps(to) })
}

export function thanked(to: Reader): Reply {
  return notice(to, { title: wordsFor(to.language).thanked })
}

/** The same words whatever the reason is: nobody learns from them who shares what. Whoever is no stranger may ask. */
export function guided(about: 'little' | 'logged' | 'more', to: Reader): Reply {
  const words = guidanceWordsFor(to.language)
  if (to.role === 'stranger') return notUnderstood('not-understood', to)
  const { title, lines } = words[about]
  const [outside, inside] = [lines.partner(shown(to.organization)), lines.ours]
  return notice(to, { title, lines: to.role === 'partner' ? outside : inside, actions: nextSteps(to) })
}

export function help(to: Reader): Reply {
  const words = wordsFor(to.language)
  if (to.role === 'stranger') return notice(to, { title: words.help.title, lines: [words.welcome.stranger] })
  const { title } = words.help
  const text = words.welcome[to.role](shown(to.organization))
  const groups = helpGroups(to)
  const summary = spoken(
    [`${title}.`, text, ...groups.map((group) => `${group.title}: ${group.lines.join('; ')}.`)].join(' '),
  )
  const foot = words.welcome.logged
  const actions = nextSteps(to).filter(({ verb }) => verb !== 'help')
  return { card: fill('help', { language: to.language, speak: summary, title, text, groups, foot, actions }), summary }
}

function helpGroups(to: Reader) {
  const words = wordsFor(to.language).help
  const asking = { title: words.asking, lines: words.askingLines }
  const own = { title: words.own, lines: words.ownLines }
  const relationships = { title: words.relationships, lines: words.relationshipLines }
  const making = { title: words.steps, lines: words.stepLines }
  if (to.role === 'admin') return [relationships, making, asking, own]
  return to.role === 'colleague' ? [asking, own] : [asking]
}

export function notUnderstood(because: 'not-understood' | 'nobody-named' | 'too-long', to: Reader): Reply {
  const words = wordsFor(to.language)
  const value = { kind: 'not-understood' } as const
  const { title, text, nobody, nobodyText, tooLong, tooLongText } = words.notUnderstood
  if (to.role === 'stranger')
    return notice(to, { title: words.refused.stranger.title, lines: [words.refused.stranger.text], value })
  if (because === 'too-long') return notice(to, { title: tooLong, lines: [tooLongText], actions: nextSteps(to), value })
  const asking = words.examples.asking.map((line) => `“${line}”`)
  const examples =
    to.role === 'admin' ? [...asking.slice(0, 2), ...words.examples.admin.map((line) => `**${line}**`)] : asking
  return because === 'nobody-named'
    ? notice(to, { title: nobody, lines: [nobodyText, ...asking], actions: nextSteps(to), value })
    : notice(to, { title, lines: [text, ...examples], actions: nextSteps(to), value })
}

/** In a group chat or a channel, whatever was said. */
export function personalOnly(to: Reader): Reply {
  const { title, text } = wordsFor(to.language).personalOnly
  return notice(to, { title, lines: [text] })
}

/** After something of ours broke: calm, and nothing disclosed. */
export function failure(to: Reader): Reply {
  const { title, text } = wordsFor(to.language).failure
  return notice(to, { title, lines: [text] })
}

/** A button whose data is not what our cards carry, or of a card that is no longer good. */
export function oldCard(to: Reader): Reply {
  const { title, text } = wordsFor(to.language).oldCard
  return notice(to, { title, lines: [text], actions: nextSteps(to) })
}
