/** What people ask about Liaison itself: why they see so little, what is kept of their questions, who could show them more. */
import type { Instruction } from './instruction.ts'

type Topic = Extract<Instruction, { kind: 'guidance' }>['about']

/** Tried on lower-case text without its end signs; the first that fits counts. */
const ways: readonly (readonly [Topic, RegExp])[] = [
  [
    'logged',
    /^(?:do (?:my )?\p{L}+ (?:see|know) what i ask|am i (?:being )?(?:tracked|logged|recorded)|wordt (?:er )?(?:bijgehouden|vastgelegd|opgeslagen) wat ik vraag)$/u,
  ],
  ['more', /^(?:who decides what i (?:can )?see|wie bepaalt wat ik (?:kan )?zie(?:n)?)$/],
  [
    'logged',
    /^(?:what (?:do you|happens?|does (?:it|liaison)) (?:do )?(?:with|to) (?:my|our|the) questions?|privacy|is (?:this|that|it|my question) (?:private|confidential|anonymous|secret))$/,
  ],
  [
    'logged',
    /^(?:do you|does liaison|are you|is this|is that|is it|are|will you|is) (?:my questions? |what i ask |questions )?(?:log|logs|logged|store|stored|save|saved|keep|kept|record|recorded|recording|track|tracked|tracking|remember|remembered)(?: (?:this|that|it|me|everything|what i ask|my questions?|questions))?$/,
  ],
  [
    'logged',
    /^(?:who|can (?:they|people|anyone|anybody|somebody|\p{L}+)|does (?:\p{L}+ )?\p{L}+|will (?:\p{L}+ )?\p{L}+|do they) (?:can )?(?:see|sees|know|knows|find out|be told|get told)(?: that)? (?:i (?:asked|ask|looked|look|checked)|my questions?|what i (?:asked|ask))(?: .{0,40})?$/u,
  ],
  [
    'logged',
    /^(?:wat (?:doe je|doet u|gebeurt er|gebeurt) met (?:mijn|de) vragen?|privacy|is (?:dit|dat) (?:privé|prive|vertrouwelijk|anoniem))$/,
  ],
  [
    'logged',
    /^(?:sla je op wat ik vraag|bewaar je (?:mijn vragen|wat ik vraag|dit)|wordt (?:dit|dat|mijn vraag) (?:opgeslagen|bewaard|vastgelegd|gelogd)|worden mijn vragen (?:opgeslagen|bewaard|vastgelegd|gelogd))$/,
  ],
  [
    'logged',
    /^(?:wie|ziet|weet|kan|hoort) (?:\p{L}+ ){0,3}?(?:ziet |weet |zien |kan zien )?(?:dat ik (?:dit |iets |ernaar |naar (?:hem|haar) )?(?:vraag|vroeg|heb gevraagd|gevraagd heb|keek)|mijn vragen(?: zien)?|wat ik vraag(?: zien)?)$/u,
  ],
  [
    'little',
    /^(?:why|how come) (?:(?=i (?:only )?(?:see|get)\b)|can't|cant|cannot|can not|don't|dont|do|can|am)? ?i (?:only |just |not |can't |cant )*(?:see|seeing|get|find|told)\b.{0,80}$/,
  ],
  [
    'little',
    /^why (?:is there nothing|so little|is (?:that|it|this) (?:all|hidden)|are (?:subjects|details) hidden|no (?:subjects?|details))\b.{0,40}$/,
  ],
  ['little', /^waarom (?:zie ik|kan ik|krijg ik|mag ik)\b.{0,80}$/u],
  ['little', /^waarom (?:zo weinig|geen (?:onderwerpen|details)|is dat (?:alles|verborgen))$/],
  [
    'more',
    /^(?:how (?:do|can) i|can i|could i|i want to|i need to|who can i ask to|how to) (?:get|see|have|request|ask for|be given) (?:more|(?:more |full )?(?:access|rights|details|info|information)|(?:the )?subjects)(?: (?:to|of|about|than|from) .{0,60})?$/,
  ],
  [
    'more',
    /^who (?:do i (?:contact|ask|talk to)|should i (?:contact|ask)|can i (?:contact|ask)) (?:for|about|to get) (?:more )?(?:access|details|help|this|that)\b.{0,40}$/,
  ],
  [
    'more',
    /^who (?:manages|runs|owns|administers|can change|decides(?: on)?|set up) (?:this|that|it|liaison|the bot)$/,
  ],
  ['more', /^who (?:are|is) (?:the|your|our|my) (?:admins?|administrators?)$/],
  [
    'more',
    /^(?:hoe (?:krijg|kan|kom) ik|kan ik|mag ik|ik wil) (?:\p{L}+ ){0,2}?(?:meer|(?:meer )?(?:toegang|rechten|details|onderwerpen))(?: (?:tot|van|over|dan) .{0,60}| zien| krijgen)*$/u,
  ],
  [
    'more',
    /^(?:wie (?:beheert|kan) (?:dit|dat)(?: (?:wijzigen|veranderen|aanpassen))?|wie gaat hierover|bij wie moet ik zijn(?: voor .{0,40})?|wie (?:is|zijn) (?:de|onze|jullie) beheerders?)$/,
  ],
]

const longest = 120

export function guidanceIn(text: string): Instruction | undefined {
  if (text.length > longest) return undefined
  const said = text
    .normalize('NFC')
    .replace(/’/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/[.!?… ]+$/u, '')
    .trim()
    .toLowerCase()
  const found = ways.find(([, pattern]) => pattern.test(said))
  return found && { kind: 'guidance', about: found[0] }
}
