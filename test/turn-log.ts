/** Logs for tests. What they would write stands in the folder of the run, where nothing private may be found. */
import type { Logger } from 'pino'
import type { Log, TurnLog } from '../src/bot/turn-log.ts'
import { openLog } from '../src/operate/log.ts'
import { written } from './written.ts'

/** The log as it is written; `write` gets each line too. */
export function keptLog(level: string, write: (line: string) => void = () => {}): Logger {
  const both = (line: string) => {
    written('log', line)
    write(line)
  }
  return openLog(level, { write: both })
}

/** What is not given is kept only, and the log of one turn is the log of all. */
export function turnLog(given: Partial<Log> = {}): TurnLog {
  const kept = keptLog('debug')
  const both =
    (level: keyof Log) =>
    (data: object, message: string): void => {
      kept[level](data, message)
      given[level]?.(data, message)
    }
  const log: TurnLog = { debug: both('debug'), warn: both('warn'), error: both('error'), of: () => log }
  return log
}
