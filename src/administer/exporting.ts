/** Every relationship, in the words of Exchange or of its successor. */
import { powershellScript } from '../relationship/exchange/powershell.ts'
import { leftOutOf } from '../relationship/exchange/suspended.ts'
import { exchangeJson } from '../relationship/exchange/written.ts'
import { xtapJson, xtapRequests } from '../relationship/exchange/xtap.ts'
import type { NotMoved } from '../relationship/exchange/xtap-grant.ts'
import { isExpired, offWhenExpired } from '../relationship/life.ts'
import type { Relationship } from '../relationship/relationship.ts'
import { dayAt } from '../time/zone.ts'
import type { ExportFormat, ImportOutcome } from './import-outcome.ts'
import type { ImportDesk } from './import-plan.ts'

type ExportDesk = Pick<ImportDesk, 'relationships' | 'clock' | 'home'>

export async function exportAs(format: ExportFormat, desk: ExportDesk): Promise<ImportOutcome> {
  const all = await desk.relationships.all()
  const today = dayAt(desk.clock.now(), desk.home.timeZone)
  const told = { kind: 'exported' as const, format, count: all.length, notMoved: all.flatMap(leftOutOf) }
  switch (format) {
    case 'json':
      return { ...told, text: exchangeJson(all) }
    case 'powershell':
      return {
        ...told,
        text: powershellScript(all, today),
        notMoved: [...told.notMoved, ...all.flatMap((one) => lastDayOf(one, today))],
      }
    case 'xtap': {
      const xtap = xtapRequests(all.map((one) => offWhenExpired(one, today)))
      return { ...told, text: xtapJson(xtap), notMoved: xtap.notMoved }
    }
  }
}

function lastDayOf({ name, expires }: Relationship, today: string): readonly NotMoved[] {
  if (expires === undefined) return []
  return [{ name, because: isExpired({ expires }, today) ? 'expired' : 'last-day-untold', value: expires }]
}
