/** Ties each mistake that the server found to the input it is about, for who hears the card and cannot see what stands below what. */
const controls = 'input, textarea, select, [role="radiogroup"]'

/** On a card the text about the input `name` has the id `name-mistake`. */
export function tieMistakes(card: HTMLElement): void {
  for (const told of card.querySelectorAll('[id$="-mistake"]')) {
    const about = told.id.slice(0, -'-mistake'.length)
    const input = card.querySelector(`[id="${about}"]`)?.querySelector(controls)
    // two cards may have the same input: an id stands once on a page
    told.id = `mistake-${crypto.randomUUID()}`
    input?.setAttribute('aria-describedby', told.id)
    input?.setAttribute('aria-invalid', 'true')
  }
}

/** Where the first one is put right; its label stays in sight. */
export function toFirstMistake(place: HTMLElement): boolean {
  const input = place.querySelector<HTMLElement>('[aria-invalid="true"]')
  const stop = input?.matches('[role="radiogroup"]') ? input.querySelector<HTMLElement>('input') : input
  stop?.scrollIntoView({ block: 'center' })
  stop?.focus({ preventScroll: true })
  return stop != null
}
