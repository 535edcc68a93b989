/** Makes text that people wrote safe to show: a name stays a name, whatever stands in it. */

declare const isShown: unique symbol

/** Text that may stand in a card's sentences. Words for people's text take nothing else, so that nobody forgets. */
export type ShownText = string & { readonly [isShown]: true }

/** Line ends, other control characters, and the marks that turn the direction of what follows (Unicode UAX 9) or hide. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu
/** Markdown that Adaptive Cards and the clients around them know; some of it only matters where a line begins. */
const markdown = /[\\`*_~[\]<>|!]|^[#+\-=]|(?<=^\d+)[.)]/g

/** One line without anything unseen, at most `most` characters: for inputs, choices, buttons and notifications, which know no Markdown. */
export function plain(text: string, most = 200): string {
  const line = text.replace(unseen, ' ').replace(/ {2,}/g, ' ').trim()
  const points = line.length > most ? [...line] : undefined
  return points && points.length > most
    ? `${points
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : line
}

/** For TextBlocks and facts, which read Markdown. */
export function shown(text: string, most = 200): ShownText {
  return plain(text, most).replace(markdown, '\\$&') as ShownText
}

/** The sentence without its escapes and emphasis, as it is read aloud or stands in a notification. */
export function spoken(sentence: string): string {
  return sentence.replaceAll('**', '').replace(/\\([\\`*_~[\]<>|!#+\-=.)])/g, '$1')
}
