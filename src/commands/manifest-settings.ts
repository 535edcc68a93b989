/** What the app package needs to be told, and whether it was told well. */

interface Setting {
  readonly name: string
  readonly means: string
  /** fills the package when nothing at all is set, to see that it is well made; never for upload */
  readonly example: string
  readonly isRight: (value: string) => boolean
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const hostname = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i
const isPage = (value: string) => /^https:\/\/[^\s/]+\.[^\s/]+/i.test(value) && URL.canParse(value)

const settings: readonly Setting[] = [
  {
    name: 'MicrosoftAppId',
    means: "the bot's application id, a GUID",
    example: '00000000-0000-4000-8000-000000000000',
    isRight: (value) => guid.test(value),
  },
  {
    name: 'MANIFEST_HOST',
    means: 'the host name under which Teams reaches the bot, without https:// and without a path',
    example: 'liaison.contoso.com',
    isRight: (value) => hostname.test(value),
  },
  {
    name: 'MANIFEST_DEVELOPER',
    means: 'the name of your organization, 1 to 32 characters',
    example: 'Contoso',
    isRight: (value) => value.trim().length > 0 && value.length <= 32,
  },
  page('MANIFEST_WEBSITE_URL', 'where people find support', 'https://liaison.contoso.com/'),
  page('MANIFEST_PRIVACY_URL', 'your privacy statement', 'https://liaison.contoso.com/privacy'),
  page('MANIFEST_TERMS_URL', 'your terms of use', 'https://liaison.contoso.com/terms'),
]

function page(name: string, means: string, example: string): Setting {
  return { name, means: `${means}, an https:// address`, example, isRight: isPage }
}

export type PackageSettings =
  | { readonly kind: 'complete'; readonly values: Readonly<Record<string, string>> }
  /** nothing was set: example values, and what would have to be set */
  | { readonly kind: 'example'; readonly values: Readonly<Record<string, string>>; readonly wanted: readonly string[] }
  | { readonly kind: 'faults'; readonly faults: readonly string[] }

/** All faults at once; an empty value counts as not set. */
export function packageSettings(environment: Readonly<Record<string, string | undefined>>): PackageSettings {
  const given = settings.map((setting) => ({ setting, value: environment[setting.name] ?? '' }))
  if (given.every(({ value }) => value === '')) {
    const wanted = settings.map(({ name, means }) => `${name}: ${means}`)
    return { kind: 'example', values: valuesOf(given.map(({ setting }) => [setting.name, setting.example])), wanted }
  }
  const faults = given
    .filter(({ setting, value }) => !setting.isRight(value))
    .map(({ setting: { name, means }, value }) =>
      value === '' ? `${name} is missing: ${means}.` : `${name} is "${value}", which is not ${means}.`,
    )
  if (faults.length > 0) return { kind: 'faults', faults }
  return { kind: 'complete', values: valuesOf(given.map(({ setting, value }) => [setting.name, value.trim()])) }
}

function valuesOf(pairs: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs)
}
