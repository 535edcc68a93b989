/** Pictures for the README, taken only when asked for with UPDATE_IMAGES=1. */
import { fileURLToPath } from 'node:url'
import type { Seat } from './stage.ts'

/** The newest card as it stands, into docs/images/. */
export async function picture(seat: Seat, name: string): Promise<void> {
  if (!process.env['UPDATE_IMAGES']) return
  const path = fileURLToPath(new URL(`../../docs/images/${name}.png`, import.meta.url))
  const size = seat.page.viewportSize()
  await seat.page.setViewportSize({ width: 1300, height: 1800 })
  await seat.page.waitForTimeout(500)
  await seat.card.screenshot({ path, animations: 'disabled' })
  if (size) await seat.page.setViewportSize(size)
}
