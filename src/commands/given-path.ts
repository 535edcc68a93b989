/** Paths as the caller means them: npm runs scripts in the project's folder and tells where it was called in INIT_CWD. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Relative to where the command was called, or, when nothing is there, to the folder it runs in. */
export function givenPath(path: string): string {
  const called = resolve(process.env['INIT_CWD'] ?? '.', path)
  return existsSync(called) ? called : resolve(path)
}
