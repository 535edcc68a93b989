/** Whether a browser can be opened for whoever runs this. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** On Linux only with a screen and xdg-open: the Playground dies when it tries to open a browser without. */
export function hasBrowser(): boolean {
  if (process.env['CI']) return false
  if (process.platform !== 'linux') return true
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return false
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'xdg-open')))
}
