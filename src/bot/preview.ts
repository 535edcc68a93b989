/** Draws what a partner would see of a made-up day, for the review of a relationship. */
import type { Reviewed } from '../administer.ts'
import type { ReviewCard } from './cards-draft.ts'
import { barOf } from './day-bar.ts'
import { dashKept, timesOf } from './moments.ts'
import { picture } from './picture.ts'
import type { Reader } from './reader.ts'
import { adminWordsFor, wordsFor } from './words.ts'

type Preview = Pick<ReviewCard, 'preview' | 'example' | 'bar' | 'previewFacts' | 'note'>

const at = (clock: string) => Date.parse(`2026-01-05T${clock}:00Z`)

export function preview(reviewed: Reviewed | undefined, to: Reader): Preview {
  const words = adminWordsFor(to.language).preview
  const nothing = { preview: words.title, example: words.nothing, bar: { label: '', url: '', alt: '' } }
  if (!reviewed || reviewed.preview.level === 'none') return { ...nothing, previewFacts: [], note: '' }
  const { level, blocks } = reviewed.preview
  const day = { start: at('09:00'), end: at('17:00') }
  const busy = blocks.map(({ from, to, status }) => ({ start: at(from), end: at(to), status }))
  const bar = { label: '', url: picture(barOf(day, { busy, judged: [day] })), alt: words.bar }
  const note =
    level === 'limitedDetails' && blocks.some(({ example }) => example === 'private') ? words.privateKept : ''
  const previewFacts = blocks.map((block) => previewFact(block, level === 'limitedDetails' ? 'details' : 'time', to))
  return { preview: words.title, example: words.example, bar, previewFacts, note }
}

function previewFact(block: Reviewed['preview']['blocks'][number], detail: 'details' | 'time', to: Reader) {
  const { subjects, places } = adminWordsFor(to.language).preview
  const { status } = wordsFor(to.language)
  const said = detail === 'details' ? [subjects[block.example], places[block.example]].filter(Boolean) : []
  const title = dashKept(timesOf({ start: at(block.from), end: at(block.to) }, { ...to, timeZone: 'UTC' }))
  return { title, value: [status[block.status], ...said].join(' · ') }
}
