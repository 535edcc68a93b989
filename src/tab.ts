/** The tab as the settings want it: its page, who is at it, and what its answers are made of. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDirectoryFile } from './adapters/directory.file.ts'
import type { Warn } from './adapters/warn.ts'
import type { Config } from './config.ts'
import type { TabPorts } from './tab/call.ts'
import type { Tab } from './tab/doors.ts'
import { exampleAdmin } from './tab/example-admin.ts'
import type { Identify } from './tab/identify.ts'
import { pageIn } from './tab/page-files.ts'

/** Rejects when the page was not built. */
export async function tabFor(config: Config, ports: Tab['ports'], watch: Tab['watch']): Promise<Tab> {
  const page = pageIn(fileURLToPath(new URL('./tab/page/', import.meta.url)), config.LIAISON_MODE)
  const warn: Warn = (message, cause) => ports.log.warn({ err: cause }, message)
  return { page, identify: await identifyFor(config, ports, warn), ports, watch }
}

/** Whom Teams signed in; in local mode, where nobody signs in, the directory's first admin. */
async function identifyFor(config: Config, { directory, clock }: TabPorts, warn: Warn): Promise<Identify> {
  if (config.LIAISON_MODE === 'local') {
    const file = openDirectoryFile(join(config.LIAISON_DATA, 'directory.json'), warn)
    return exampleAdmin(() => [...file().admins][0], directory)
  }
  const { tenantKeys } = await import('./adapters/tenant-keys.ts')
  const { tokenReader } = await import('./tab/token.ts')
  const { MicrosoftAppId: appId, LIAISON_HOME_TENANT: homeTenant } = config
  return tokenReader({ appId, homeTenant, keys: tenantKeys(homeTenant), clock })
}
