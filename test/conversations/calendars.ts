/** What stands in the calendars of the example people in the scripts: the week of Monday 23 November 2026, Amsterdam time. */
import type { Entry } from '../../src/freebusy/entry.ts'

const hour = 3_600_000
const monday = Date.UTC(2026, 10, 22, 23)
const at = (day: number, from: number, to: number) => ({
  start: monday + (day * 24 + from) * hour,
  end: monday + (day * 24 + to) * hour,
})

export const calendars: Record<string, readonly Entry[]> = {
  'alice@contoso.com': [
    { ...at(1, 10, 11), status: 'busy', subject: 'Budget', location: 'Room 4', isPrivate: false },
    { ...at(1, 14, 15), status: 'busy', subject: 'Dentist', location: 'Town', isPrivate: true },
    { ...at(2, 9, 17), status: 'oof', subject: 'Fair', isPrivate: false },
  ],
  'bob@contoso.com': [{ ...at(1, 9, 10), status: 'tentative', subject: 'Maybe', isPrivate: false }],
  'sam.peters@contoso.com': [],
  'sam.oduya@contoso.com': [],
  'jose@contoso.com': [],
}
