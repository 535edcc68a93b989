/** What a typed answer to a step of a new relationship means, in either language; other words are left as they were typed. */

const yes = ['yes', 'y', 'yep', 'yeah', 'sure', 'true', 'on', 'ja', 'j', 'jazeker', 'jep', 'aan', 'waar']
const no = ['no', 'n', 'nope', 'false', 'off', 'nee', 'neen', 'uit', 'onwaar']

const timeOnly = [
  'time only',
  'only time',
  'time',
  'times only',
  'just time',
  'availability only',
  'availabilityonly',
  'availability',
  'alleen tijd',
  'alleen tijden',
  'alleen de tijd',
  'tijd',
  'tijden',
  'enkel tijd',
  'alleen beschikbaarheid',
  'beschikbaarheid',
]
const details = [
  'time, subject and location',
  'time subject and location',
  'time, subject, location',
  'time subject location',
  'time, subject, and location',
  'subject and location',
  'details',
  'limited details',
  'limiteddetails',
  'all',
  'everything',
  'tijd, onderwerp en locatie',
  'tijd onderwerp en locatie',
  'tijd, onderwerp, locatie',
  'tijd onderwerp locatie',
  'tijd, onderwerp en plaats',
  'onderwerp en locatie',
  'onderwerp en plaats',
  'beperkte details',
  'alles',
]
const everyone = [
  'everyone',
  'everybody',
  'all',
  'anyone',
  'all of us',
  'everyone in our organization',
  'the whole organization',
  'iedereen',
  'allemaal',
  'alle medewerkers',
  'de hele organisatie',
  'iedereen in onze organisatie',
]

/** "true" or "false", as the input `freeBusyEnabled` has it. */
export function yesOrNoIn(text: string): 'true' | 'false' | undefined {
  const said = bare(text)
  if (yes.includes(said)) return 'true'
  return no.includes(said) ? 'false' : undefined
}

export function levelIn(text: string): 'availabilityOnly' | 'limitedDetails' | undefined {
  const said = bare(text)
  if (timeOnly.includes(said)) return 'availabilityOnly'
  return details.includes(said) ? 'limitedDetails' : undefined
}

export function isEveryone(text: string): boolean {
  return everyone.includes(bare(text))
}

/** "the group Sales" → "Sales" */
export function groupWordsIn(text: string): string {
  const said = text
    .trim()
    .replace(/^(?:only |alleen )?(?:the |de )?(?:security group|beveiligingsgroep|group|groep)(?: |:\s*)(?=\S)/iu, '')
  return said.replace(/^["'“„‘«]\s*(.+?)\s*["'”“’»]$/u, '$1')
}

const stepWords: readonly (readonly [RegExp, 'name' | 'domains' | 'freeBusy' | 'level' | 'scope'])[] = [
  [/^(?:name|naam)$/u, 'name'],
  [/^(?:domains?|domein(?:en)?)$/u, 'domains'],
  [/^(?:free\/?busy|calendar|agenda|sharing|delen|vrij\/bezet)$/u, 'freeBusy'],
  [/^(?:level|niveau)$/u, 'level'],
  [/^(?:who|scope|group|groep|wie|bereik)$/u, 'scope'],
]

/** Typed at the review: the step to put right ("change the level", "niveau wijzigen"). */
export function stepNamedIn(text: string): 'name' | 'domains' | 'freeBusy' | 'level' | 'scope' | undefined {
  const said = bare(text)
    .replace(/^(?:change|edit|wijzig|bewerk|pas) /u, '')
    .replace(/^(?:the|de|het) /u, '')
    .replace(/ (?:aan|wijzigen|bewerken)$/u, '')
  return stepWords.find(([pattern]) => pattern.test(said))?.[1]
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^["'“„‘]|["'”“’]$/gu, '')
    .replace(/[.!]+$/u, '')
    .trim()
}
