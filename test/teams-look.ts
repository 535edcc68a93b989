/** A page that shows cards the way Teams does, near enough to judge them: its fonts, colours and spacings, light and dark. */
import { readFileSync } from 'node:fs'
import { sizes } from '../src/tab/page/sizes.ts'

type Theme = 'light' | 'dark'

const colours = {
  light: { page: '#f5f5f5', card: '#ffffff', line: '#e0e0e0', text: '#242424', subtle: '#616161', accent: '#5b5fc7' },
  dark: { page: '#1f1f1f', card: '#292929', line: '#3d3d3d', text: '#ffffff', subtle: '#adadad', accent: '#9299f7' },
} as const

const marks = {
  light: { good: '#13a10e', warning: '#986f0b', attention: '#c4314b' },
  dark: { good: '#92c353', warning: '#f8d22a', attention: '#f9526b' },
} as const

const grounds = {
  light: { emphasis: '#f0f0f0', good: '#e7f2da', attention: '#fcf4f6', warning: '#fbf6d9', accent: '#e8ebfa' },
  dark: { emphasis: '#1f1f1f', good: '#0d2e0d', attention: '#3e1f25', warning: '#463100', accent: '#2f2f4a' },
} as const

export function pageOf(cards: readonly { readonly name: string; readonly card: unknown }[], theme: Theme): string {
  const library = readFileSync(
    new URL('../node_modules/adaptivecards/dist/adaptivecards.min.js', import.meta.url),
    'utf8',
  )
  const json = JSON.stringify({ cards, host: hostConfig(theme) }).replaceAll('<', '\\u003c')
  return `<!doctype html><meta charset="utf-8"><style>${style(theme)}</style><body><script>${library}</script>
<script>const given = ${json}; (${render})(given)</script>`
}

/** Runs in the page. Markdown as cards have it, no more: bold, italics, links, and what is escaped. */
const render = `(given) => {
  const quoted = (text) => text.replace(/[&<>"]/g, (mark) => '&#' + mark.charCodeAt(0) + ';')
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const kept = []
    const bare = text.replace(/\\\\([^a-zA-Z0-9\\s])/g, (_, mark) => '\\u0000' + (kept.push(mark) - 1) + '\\u0000')
    result.outputHtml = quoted(bare)
      .replace(/\\*\\*(.+?)\\*\\*/g, '<strong>$1</strong>')
      .replace(/(^|\\W)_(.+?)_(?=\\W|$)/g, '$1<em>$2</em>')
      .replace(/\\[([^\\]]+)\\]\\(([^)]+)\\)/g, '<a href="$2">$1</a>')
      .replace(/\\u0000(\\d+)\\u0000/g, (_, n) => quoted(kept[Number(n)]))
    result.didProcess = true
  }
  window.problems = []
  for (const { name, card } of given.cards) {
    const shown = new AdaptiveCards.AdaptiveCard()
    shown.hostConfig = new AdaptiveCards.HostConfig(given.host)
    const context = new AdaptiveCards.SerializationContext()
    shown.parse(card, context)
    const place = document.body.appendChild(document.createElement('form'))
    place.id = name
    place.className = card.msteams ? 'full' : ''
    place.append(shown.render())
  }
}`

function style(theme: Theme): string {
  const { page, card, line, text, accent } = colours[theme]
  return `body { background: ${page}; margin: 16px; font: 14px 'Segoe UI', system-ui, 'Open Sans', sans-serif; color: ${text} }
form { width: 480px; max-width: 100%; box-sizing: border-box; background: ${card}; border: 1px solid ${line}; border-radius: 6px; margin: 0 0 16px; padding: 4px }
form.full { width: 640px }
.ac-actionSet { flex-wrap: wrap } .ac-input-container > div { width: 100% }
a { color: ${accent} } .ac-horizontal-separator { opacity: .6 }
input, textarea, select { font: inherit; color: ${text}; background: ${page}; border: 1px solid ${line}; border-radius: 4px; padding: 6px; width: 100%; box-sizing: border-box }
input[type=radio] { width: auto } .ac-input-label { font-weight: 600 }
.ac-pushButton { font: 600 13px 'Segoe UI', system-ui, 'Open Sans', sans-serif; color: ${text}; background: ${card}; border: 1px solid ${line}; border-radius: 4px; padding: 6px 12px; margin-bottom: 4px }
.ac-pushButton.style-positive { background: ${accent}; color: ${card}; border-color: ${accent} }
.ac-pushButton.style-destructive { color: ${marks[theme].attention}; border-color: ${marks[theme].attention} }`
}

function hostConfig(theme: Theme) {
  const { text, subtle, line } = colours[theme]
  const foregroundColors = {
    default: { default: text, subtle },
    accent: { default: colours[theme].accent, subtle: colours[theme].accent },
    good: { default: marks[theme].good, subtle: marks[theme].good },
    warning: { default: marks[theme].warning, subtle: marks[theme].warning },
    attention: { default: marks[theme].attention, subtle: marks[theme].attention },
    dark: { default: text, subtle },
    light: { default: subtle, subtle },
  }
  const ground = (backgroundColor: string) => ({ backgroundColor, foregroundColors })
  const { emphasis, good, attention, warning, accent } = grounds[theme]
  return {
    fontFamily: "'Segoe UI', system-ui, 'Open Sans', sans-serif",
    ...sizes,
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: {
      default: ground('transparent'),
      emphasis: ground(emphasis),
      good: ground(good),
      attention: ground(attention),
      warning: ground(warning),
      accent: ground(accent),
    },
    factSet: { title: { weight: 'Bolder', maxWidth: 180 }, value: {}, spacing: 16 },
  }
}
