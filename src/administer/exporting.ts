/** Every relationship, in the words of Exchange or of its successor. */
import { powershellScript } from '../relationship/exchange/powershell.ts'
import { leftOutOf } from '../relationship/exchange/suspended.ts'
import { exchangeJson } from '../relationship/exchange/written.ts'
import { xtapJson, xtapRequests } from '../relationship/exchange/xtap.ts'
import { hasExpired } from '../relationship/life.ts'
import type { ExportFormat, ImportOutcome } from './import-outcome.ts'
import type { ImportDesk } from './import-plan.ts'

type ExportDesk = Pick<ImportDesk, 'relationships' | 'clock' | 'home'>

export async function exportAs(format: ExportFormat, desk: ExportDesk): Promise<ImportOutcome> {
  const all = await desk.relationships.all()
  const told = { kind: 'exported' as const, format, count: all.length, notMoved: all.flatMap(leftOutOf) }
  switch (format) {
    case 'json':
      return { ...told, text: exchangeJson(all) }
    case 'powershell':
      return { ...told, text: powershellScript(all) }
    case 'xtap': {
      const now = desk.clock.now()
      const xtap = xtapRequests(
        all.map((one) => (hasExpired(one, now, desk.home.timeZone) ? { ...one, enabled: false } : one)),
      )
      return { ...told, text: xtapJson(xtap), notMoved: xtap.notMoved }
    }
  }
}
