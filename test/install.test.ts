/** `npm ci` installs what this platform needs, on every platform: a package for another one left out of the lock file makes it fail. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly version?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const packages: Readonly<Record<string, Locked>> = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
).packages

/** Where Node would find a package from inside another: beside it, or in any folder above. */
function placesOf(name: string, from: string): string[] {
  const folders =
    from === '' ? [] : from.split('/node_modules/').map((_, at, all) => all.slice(0, at + 1).join('/node_modules/'))
  return ['', ...folders].map((folder) => (folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`))
}

test('every optional package that a package names is in the lock file', () => {
  const left = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !placesOf(name, from).some((place) => packages[place]?.version)),
  )
  expect(left).toEqual([])
})

test('the lock file names no registry', () => {
  expect(JSON.stringify(packages)).not.toContain('"resolved"')
})
