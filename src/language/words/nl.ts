/** The words Dutch speakers use for days and times. */
import { numberEntries } from './numbers.ts'
import { type Entry, vocabularyOf } from './vocabulary.ts'
import { zoneEntries } from './zones.ts'

const numbers = numberEntries({
  small:
    'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
      ' ',
    ),
  tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' '),
  smallOrdinals:
    'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende'.split(
      ' ',
    ),
  tenOrdinals: 'twintigste dertigste'.split(' '),
  join: joinTen,
  year: (rest) =>
    rest === undefined
      ? ['tweeduizend']
      : [
          `tweeduizend ${rest}`,
          `tweeduizend${rest}`,
          `tweeduizend en ${rest}`,
          ...(rest.length > 4 ? [`twintig ${rest}`] : []),
        ],
})

/** "eenentwintig": the unit stands first, an ordinal ends in the ten's ending. */
function joinTen(ten: string, unit: string): readonly string[] {
  const ordinal = unit.match(/(ste|de)$/) && unit !== 'een'
  if (!ordinal) return [`${unit}en${ten}`, `${unit} en ${ten}`]
  const cardinal = { eerste: 'een', derde: 'drie', achtste: 'acht' }[unit] ?? unit.replace(/de$/, '')
  return [`${cardinal}en${ten}ste`, `${cardinal} en ${ten}ste`]
}

const weekdays: readonly string[] = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const parts: readonly (readonly [Entry, readonly string[]])[] = [
  [{ part: 'morning' }, ['ochtend', 'morgen', 'morgend']],
  [{ part: 'forenoon' }, ['voormiddag']],
  [{ part: 'afternoon' }, ['middag', 'namiddag']],
  [{ part: 'evening' }, ['avond']],
  [{ part: 'small-hours' }, ['nacht']],
]

/** "dinsdagochtend", "overmorgenavond", "dinsdag ochtend" is two words and needs no entry. */
const joinedParts: readonly (readonly [Entry, string])[] = parts.flatMap(([part, names]) =>
  names.flatMap((name) => [
    ...weekdays.map((day, index) => [{ ...part, weekday: index + 1 }, `${day}${name},${day} - ${name}`] as const),
    [{ ...part, daysAhead: 1 }, name === 'morgen' ? 'morgenmorgen' : `morgen${name}`] as const,
    [{ ...part, daysAhead: 2 }, `overmorgen${name},overmorgen ${name}`] as const,
  ]),
)

export const dutch = vocabularyOf(
  [
    ...numbers,
    ...zoneEntries,
    ...joinedParts,
    ...weekdays.map((day, index) => [{ weekday: index + 1 }, `${day},${day}s,${day}en`] as const),
    // politeness that speaks of no time
    [
      {},
      'goede morgen,goede middag,goede avond,goede nacht,fijne dag,fijne avond,fijn weekend,prettig weekend,goed weekend,prettige dag,fijne middag',
    ],
    [{ weekday: 1 }, 'maa'],
    [{ weekday: 2 }, 'di,din,dins'],
    [{ weekday: 3 }, 'wo,woe,woens'],
    [{ weekday: 4 }, 'do,don,dond'],
    [{ weekday: 5 }, 'vr,vrijd'],
    [{ weekday: 6 }, 'za,zat'],
    [{ weekday: 7 }, 'zond'],
    [{ weekday: 1, doubtful: true }, 'ma'],
    [{ weekday: 5, doubtful: true }, 'vrij'],
    [{ weekday: 7, doubtful: true }, 'zo,zon'],
    [{ month: 1 }, 'januari'],
    [{ month: 1, doubtful: true }, 'jan'],
    [{ month: 2 }, 'februari,feb,febr'],
    [{ month: 3 }, 'maart,mrt'],
    [{ month: 4, doubtful: true }, 'april,apr'],
    [{ month: 5, doubtful: true }, 'mei'],
    [{ month: 6 }, 'juni,jun'],
    [{ month: 7 }, 'juli,jul'],
    [{ month: 8 }, 'augustus,aug'],
    [{ month: 9 }, 'september,sept,sep'],
    [{ month: 10 }, 'oktober,okt,october,oct'],
    [{ month: 11 }, 'november,nov'],
    [{ month: 12 }, 'december,dec'],
    ...[
      'enen',
      'tweeen',
      'drieen',
      'vieren',
      'vijven',
      'zessen',
      'zevenen',
      'achten',
      'negenen',
      'tienen',
      'elven',
      'twaalven',
    ].map((hour, index) => [{ number: index + 1, role: 'hour-form' }, hour] as const),
    [{ unit: 'minute' }, 'minuut,minuten,minuutje,minuutjes,min,mins'],
    [{ role: 'length' }, 'anderhalf,anderhalve,halfuur,halfuurtje'],
    ...'twee drie vier vijf zes zeven acht negen'
      .split(' ')
      .map((whole, index) => [{ count: index + 2.5 }, `${whole}enhalf,${whole}enhalve`] as const),
    [{ unit: 'quarter' }, 'kwartier,kwartiertje,kwartieren'],
    [{ unit: 'hour' }, 'uur,uren,uurtje,uurtjes,u'],
    [{ unit: 'day', role: 'day' }, 'dag,dagen,dagje'],
    [{ unit: 'workday' }, 'werkdag,werkdagen'],
    [{ unit: 'week', role: 'week' }, 'week,weken,weekje,wk,weeknummer,weeknr,kalenderweek'],
    [{ unit: 'fortnight' }, 'een dag of veertien'],
    [{ unit: 'month', role: 'month' }, 'maand,maanden'],
    [{ unit: 'year' }, 'jaar,jaren'],
    [{ role: 'workweek' }, 'werkweek,werk week'],
    [{ role: 'weekend' }, 'weekend,weekeinde,weekends,weekenden'],
    [
      { part: 'morning' },
      "'s ochtends,s ochtends,sochtends,'s morgens,s morgens,smorgens,in de ochtend,in de morgen,ochtend,ochtends,deze morgen,de ochtend van,tijdens de ochtend,op de ochtend,op de ochtend van",
    ],
    [{ part: 'forenoon' }, "voormiddag,in de voormiddag,'s voormiddags,s voormiddags"],
    [
      { part: 'afternoon' },
      "'s middags,s middags,smiddags,in de middag,middag,'s namiddags,s namiddags,namiddag,in de namiddag,tijdens de middag,de middag van,op de middag van",
    ],
    [
      { part: 'evening' },
      "'s avonds,s avonds,savonds,in de avond,avond,'s avond,tijdens de avond,de avond van,op de avond van",
    ],
    [{ part: 'small-hours' }, "'s nachts,s nachts,snachts,in de nacht,nacht"],
    [{ part: 'lunch' }, 'lunch,lunchtijd,tussen de middag,lunchpauze,de lunch'],
    [{ part: 'workday' }, 'kantooruren,kantoortijd,werktijd,kantoortijden,werkuren'],
    [{ part: 'morning', daysAhead: 1 }, 'morgenvroeg,morgen vroeg'],
    [{ part: 'morning', daysAhead: 0 }, 'vanochtend,vanmorgen,deze ochtend,deze morgen'],
    [{ part: 'forenoon', daysAhead: 0 }, 'vanvoormiddag,deze voormiddag'],
    [{ part: 'afternoon', daysAhead: 0 }, 'vanmiddag,vannamiddag,deze middag,deze namiddag'],
    [{ part: 'evening', daysAhead: 0 }, 'vanavond,deze avond,vanavonds'],
    [{ part: 'small-hours', daysAhead: 1 }, 'vannacht,deze nacht'],
    [{ daysAhead: 0 }, 'vandaag,vandaags,heden'],
    [{ daysAhead: 1 }, 'morgen,mrgn'],
    [{ daysAhead: 2 }, 'overmorgen,over morgen,de dag na morgen,dag na morgen'],
    [{ daysAhead: -1 }, 'gisteren'],
    [{ daysAhead: -2 }, 'eergisteren'],
    [{}, 'gelukkig nieuwjaar'],
    [{ feast: 'new-year' }, 'nieuwjaar,nieuwjaarsdag'],
    [{ feast: 'good-friday' }, 'goede vrijdag'],
    [{ feast: 'easter' }, 'pasen,eerste paasdag,1 e paasdag,paaszondag'],
    [{ feast: 'easter-monday' }, 'tweede paasdag,2 e paasdag,paasmaandag'],
    [{ feast: 'kings-day' }, 'koningsdag'],
    [{ feast: 'liberation-day' }, 'bevrijdingsdag'],
    [{ feast: 'ascension' }, 'hemelvaart,hemelvaartsdag'],
    [{ feast: 'pentecost' }, 'pinksteren,eerste pinksterdag,1 e pinksterdag,pinksterzondag'],
    [{ feast: 'whit-monday' }, 'tweede pinksterdag,2 e pinksterdag,pinkstermaandag'],
    [{ feast: 'valentines-day' }, 'valentijnsdag'],
    [{ feast: 'budget-day' }, 'prinsjesdag'],
    [{ feast: 'halloween' }, 'halloween'],
    [{ feast: 'thanksgiving' }, 'thanksgiving'],
    [{ feast: 'black-friday' }, 'black friday'],
    [{ feast: 'saint-nicholas' }, 'sinterklaas'],
    [{ feast: 'saint-nicholas', part: 'evening' }, 'sinterklaasavond,pakjesavond'],
    [{ feast: 'christmas-eve' }, 'dag voor kerst'],
    [{ feast: 'christmas-eve', part: 'evening' }, 'kerstavond'],
    [{ feast: 'christmas' }, 'kerst,kerstmis,eerste kerstdag,1 e kerstdag,kerstdag'],
    [{ feast: 'second-christmas' }, 'tweede kerstdag,2 e kerstdag'],
    [{ feast: 'new-years-eve' }, 'oudejaarsdag,oudjaar,oudejaar,oud en nieuw'],
    [{ feast: 'new-years-eve', part: 'evening' }, 'oudejaarsavond'],
    [{ role: 'now' }, 'nu,op dit moment,direct,meteen,onmiddellijk,momenteel,zo snel mogelijk'],
    [{ role: 'since-then' }, 'later,verder'],
    [
      { role: 'at' },
      'om,rond,omstreeks,tegen,stipt,stipt om,klokslag,om klokslag,rondom,circa,ca,ongeveer,om ongeveer,om circa,zo rond,@,om rond,precies om,exact om,zo tegen,een uur of,om een uur of,rond een uur of,tegen een uur of,zo rond een uur of,rond de klok van,tegen de klok van,om de klok van',
    ],
    [{ role: 'on' }, 'op'],
    [{ role: 'in' }, 'in,tijdens,gedurende'],
    [{ role: 'offset' }, 'over,in,over ongeveer,over circa'],
    [{ role: 'within' }, 'binnen'],
    [{ role: 'the' }, 'de,het,den'],
    [{ role: 'of' }, 'van,in,der'],
    [{ role: 'for' }, 'voor,gedurende'],
    [
      { role: 'glue' },
      'op,om,in,van,de,het,een,voor,rond,tijdens,ergens,ongeveer,omstreeks,rondom,graag,liefst,bij voorkeur,misschien,exact,precies,stipt,datum,tegen,zo,dan,te,vrij,beschikbaar,weg,ook,vroeg',
    ],
    [{ role: 'from' }, 'van,vanaf,vanaf om,met ingang van,startend,startend om,beginnend om,beginnend'],
    [{ role: 'since' }, 'sinds,sedert'],
    [{ role: 'between' }, 'tussen'],
    [{ role: 'to' }, 'tot,-,t/m,tot en met,t / m,tm,tem,t . e . m .,tot aan,/'],
    [{ role: 'through' }, 't/m,tot en met,t / m,tm,tem,t . e . m .'],
    [{ role: 'and' }, 'en,&,+,en ook,alsook,en op'],
    [{ role: 'or' }, 'of,of op,ofwel,of anders,of misschien,of desnoods'],
    [{ role: 'after' }, 'na,later dan,niet voor,vanaf na,niet eerder dan,ergens na'],
    [{ role: 'before' }, 'voor,tot,eerder dan,uiterlijk,niet later dan,niet na,ergens voor,uiterlijk om'],
    [{ role: 'past' }, 'over,na'],
    [{ role: 'toward' }, 'voor'],
    [{ role: 'half' }, 'half'],
    [{ role: 'quarter' }, 'kwart'],
    [{ role: 'plus-half' }, 'en een half,en een halve'],
    [{ role: 'noon' }, 'middaguur,het middaguur,12 uur middag,noen'],
    [
      { role: 'day-end' },
      'eind van de dag,einde van de dag,het eind van de dag,het einde van de dag,einde dag,einde werkdag,eind van de werkdag',
    ],
    [{ role: 'following-day' }, 'de volgende dag,volgende dag,de dag erna,de dag daarna,de dag erop'],
    [{ role: 'midnight' }, 'middernacht'],
    [{ role: 'this' }, 'deze,dit,huidige,de huidige,het,de'],
    [{ role: 'next' }, 'volgende,volgend,de volgende,het volgende,het volgend'],
    [
      { role: 'coming' },
      'komende,aankomende,eerstkomende,komend,aankomend,eerstvolgende,aanstaande,a.s.,a . s .,as,de komende,de aankomende,het komende,het komend,de eerstvolgende,eerst volgende',
    ],
    [{ role: 'second-next' }, 'erna,daarna,de week erna,over volgende'],
    [{ role: 'last' }, 'vorige,afgelopen,vorig,laatste,de laatste,de vorige'],
    [{ role: 'rest' }, 'rest van,de rest van,later,verder in,later in,resterende'],
    [{ role: 'early' }, 'begin,begin van,het begin van,vroeg in,vroeg,vroege,start van'],
    [{ role: 'first-half' }, 'eerste helft van,de eerste helft van'],
    [{ role: 'second-half' }, 'tweede helft van,de tweede helft van'],
    [{ role: 'late' }, 'eind,einde,eind van,het einde van,einde van,laat in,laat,late,het eind van'],
    [{ role: 'middle' }, 'half,midden,midden in,halverwege,medio,het midden van'],
    [
      { role: 'starting' },
      'startend,startend op,beginnend,beginnend op,aanvangend,aanvangend op,die begint op,die start op,die aanvangt op,van,vanaf,die,met,ingaande,die begint,die start',
    ],
    [{ role: 'few' }, 'paar,een paar,enkele,enige,een aantal,aantal'],
    [{ role: 'one' }, 'een,1'],
    [{ role: 'oclock' }, 'uur,u,h,uren'],
    [{ role: 'am' }, 'am,a'],
    [{ role: 'pm' }, 'pm,p'],
    [{ role: 'ish' }, 'ongeveer,stipt,precies,exact,of zo'],
    [{ role: 'time' }, 'tijd'],
    [{ role: 'not' }, 'niet,niet op,behalve,maar niet,uitgezonderd'],
    [{ role: 'same' }, 'zelfde,dezelfde,hetzelfde'],
    [{ role: 'asked-for' }, 'tijd,plek,plaats,gat,moment,afspraak'],
    [
      { role: 'number-noun' },
      'verdieping,keer,tijd,plaats,plek,optie,editie,straat,miljoen,duizend,honderd,km,kg,paginas,stuks,eeuw,verjaardag,helft,mensen,personen,man,persoon,stap,ding,mogelijkheid,afspraak,kamer,%,procent,€,gat,beschikbare,vrije,moment',
    ],
  ],
  'maarten,julia,julie,julian,julio,augusta,augustin,augustijn,maarte,vrijdage,morgan,mogen,morren,morten,morgens,vandaan',
)
