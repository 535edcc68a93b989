/** `npm run manifest`: checks the Teams app package and writes it as a zip, ready to upload. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { manifestFaults } from './manifest-check.ts'
import { filled } from './manifest-fill.ts'
import { packageSettings } from './manifest-settings.ts'

const source = new URL('../../manifest/', import.meta.url)
const target = new URL('../../dist/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, source))
const readJson = (file: string): unknown => JSON.parse(read(file).toString('utf8'))

if (existsSync('.env')) process.loadEnvFile()
const settings = packageSettings(process.env)
if (settings.kind === 'faults') stop('The app package was not made. Set these (see .env.example):', settings.faults)
else make(settings.values, settings.kind === 'example' ? settings.wanted : [])

function make(values: Readonly<Record<string, string>>, wanted: readonly string[]): void {
  const manifest = filled(readJson('manifest.json'), values)
  const translations = { 'nl.json': readJson('nl.json') }
  const faults = manifestFaults('1.24', manifest, translations)
  if (faults.length > 0) {
    stop('The app package was not made, because of faults in manifest/:', faults)
    return
  }
  const isExample = wanted.length > 0
  const path = fileURLToPath(new URL(isExample ? 'liaison-example.zip' : 'liaison.zip', target))
  mkdirSync(target, { recursive: true })
  writeFileSync(path, zipped(manifest, translations))
  console.log(`The manifest and its translations are valid (Teams app manifest schema 1.24).\nWritten: ${path}`)
  if (!isExample) return
  console.log('\nThis one is filled with example values and is not for upload. For your own, set (see .env.example):')
  console.log(wanted.map((line) => `  ${line}`).join('\n'))
}

/** Same contents, same bytes: every entry carries the same date. */
function zipped(manifest: unknown, translations: Readonly<Record<string, unknown>>): Uint8Array {
  const json = Object.entries({ 'manifest.json': manifest, ...translations }).map(
    ([file, value]) => [file, strToU8(JSON.stringify(value, null, 2))] as const,
  )
  const icons = ['color.png', 'outline.png'].map((file) => [file, new Uint8Array(read(file))] as const)
  return zipSync(Object.fromEntries([...json, ...icons]), { mtime: new Date(2025, 0, 1) })
}

function stop(why: string, faults: readonly string[]): void {
  console.error([why, ...faults.map((fault) => `  - ${fault}`)].join('\n'))
  process.exitCode = 1
}
