/** Pictures for the README, taken only when asked for with UPDATE_IMAGES=1. */
import { fileURLToPath } from 'node:url'
import type { Seat } from './stage.ts'

/** The newest card as it stands, into docs/images/; of a long one only what stands above `end`. */
export async function picture(seat: Seat, name: string, end?: string): Promise<void> {
  if (!process.env['UPDATE_IMAGES']) return
  const path = fileURLToPath(new URL(`../../docs/images/${name}.png`, import.meta.url))
  const size = seat.page.viewportSize()
  await seat.page.setViewportSize({ width: 1300, height: 1800 })
  await seat.page.waitForTimeout(500)
  const whole = await seat.card.boundingBox()
  const last = end === undefined ? undefined : await seat.card.getByText(end).boundingBox()
  if (!whole) throw new Error('there is no card')
  const height = last ? last.y - whole.y - 8 : whole.height
  await seat.page.screenshot({ path, clip: { ...whole, height }, animations: 'disabled' })
  if (size) await seat.page.setViewportSize(size)
}
