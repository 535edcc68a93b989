/** A log for tests: what is not given is forgotten, and the log of one turn is the log of all. */
import type { Log, TurnLog } from '../src/bot/turn-log.ts'

export function turnLog(given: Partial<Log> = {}): TurnLog {
  const log: TurnLog = { debug() {}, warn() {}, error() {}, ...given, of: () => log }
  return log
}
