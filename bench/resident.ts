/** How much memory a process holds now, as the operating system counts it. */
import { type ChildProcess, execFileSync } from 'node:child_process'

export function residentMegabytes({ pid }: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_024
}
