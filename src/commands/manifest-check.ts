/** Whether an app package is well made: the official JSON schemas, and the rules of the documentation that no schema holds. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { stringsIn } from './manifest-fill.ts'

const resolve = createRequire(import.meta.url).resolve
const translatable =
  /^(name\.(short|full)|description\.(short|full)|staticTabs\[\d\]\.name|bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\..+)$/

/** Faults in words, none when all is well. `version` is the schema's, "1.24"; `translations` by file name. */
export function manifestFaults(
  version: string,
  manifest: unknown,
  translations: Readonly<Record<string, unknown>>,
): readonly string[] {
  const strings = stringsIn(manifest)
  return [
    ...schemaFaults(version, 'MicrosoftTeams.schema.json', manifest).map((fault) => `manifest.json: ${fault}`),
    ...[...strings]
      .filter(([, text]) => text.includes('${{'))
      .map(([place]) => `manifest.json: ${place} is not filled`),
    ...['name', 'description']
      .filter((field) => strings.get(`${field}.short`) === strings.get(`${field}.full`))
      .map((field) => `manifest.json: short and full ${field} must differ`),
    ...Object.entries(translations).flatMap(([file, translation]) =>
      [
        ...schemaFaults(version, 'MicrosoftTeams.Localization.schema.json', translation),
        ...untranslated(strings, stringsIn(translation)),
      ].map((fault) => `${file}: ${fault}`),
    ),
  ]
}

function schemaFaults(version: string, schema: string, value: unknown): readonly string[] {
  const path = resolve(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/${schema}`)
  // the schemas' patterns are not Unicode ones: one has a bare `]`
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')))
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
}

/** A place is a key of the file, dots and all; so each is a string of its own at the top. */
function untranslated(original: ReadonlyMap<string, string>, translated: ReadonlyMap<string, string>): string[] {
  const places = [...original.keys()].filter((place) => translatable.test(place))
  const missing = places.filter((place) => !translated.get(place))
  const stray = [...translated.keys()].filter((place) => place !== '$schema' && !places.includes(place))
  return [...missing.map((place) => `${place} is missing`), ...stray.map((place) => `${place} translates nothing`)]
}
