/** What the bot says to everybody, in Dutch. */
import type { Words } from './words.en.ts'

const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const duration = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (!hours) return some(rest, 'minuut', 'minuten')
  return rest ? `${hours} uur en ${rest} min` : `${hours} uur`
}

export const nl: Words = {
  duration,
  allDay: 'de hele dag',
  until: (time) => `tot ${time}`,
  from: (time) => `vanaf ${time}`,
  status: { busy: 'Bezet', tentative: 'Voorlopig', oof: 'Afwezig', workingElsewhere: 'Werkt elders' },
  free: 'Vrij',
  levels: {
    none: 'Niets',
    availabilityOnly: 'Alleen tijd',
    limitedDetails: 'Tijd, onderwerp en locatie',
  },

  answer: {
    verdict: {
      free: '✓ Vrij',
      busy: '✕ Bezet',
      tentative: '~ Voorlopig',
      partly: '◐ Deels vrij',
      unknown: '? Niet bekend',
    },
    detail: {
      free: 'er staat niets gepland in deze tijd',
      busy: 'deze tijd is helemaal bezet',
      tentative: 'er staat iets voorlopigs in deze tijd',
      partly: (free, stretches) => `${free} vrij, in ${some(stretches, 'blok', 'blokken')}`,
      nothingLeft: 'wat niet bezet is, is voorlopig',
      unknown: 'de agenda was nu niet te lezen. Dat betekent niet vrij: probeer het later nog eens',
    },
    freeIn: 'Vrij',
    nothingFree: 'Geen vrije tijd binnen de werktijden.',
    nothingFreeAtAll: 'Geen vrije tijd in dit tijdvak.',
    taken: 'Bezet',
    day: 'Per dag',
    outside: 'Dit valt buiten werktijd; ik heb naar het hele tijdvak gekeken.',
    hoursAssumed: 'De werktijden ken ik niet. Ik ben uitgegaan van maandag tot en met vrijdag, 9 tot 17 uur.',
    theirZone: (zone) => `De eigen tijdzone is ${zone}.`,
    thereItIs: (times, zone) => `Daar is het ${times}, ${zone}.`,
    zone: (zone) => `Tijden staan in uw tijdzone: ${zone}.`,
    otherZone: (zone) => `Tijden staan in de tijdzone die u noemde: ${zone}.`,
    next: (when) => `Eerstvolgend vrij: **${when}**`,
    noNext: 'Ik vond geen vrije tijd in dit tijdvak.',
    common: (people) => (people === 2 ? 'Allebei vrij' : 'Iedereen vrij'),
    noCommon: (length) => `Er is geen moment waarop iedereen ${length} vrij is.`,
    commonNotKnown: 'Wanneer iedereen vrij is, is niet te zeggen: niet van iedereen kan ik de tijd laten zien.',
    notShown: (names) => `Over ${names} kan ik niets laten zien.`,
    bar: (day) => `Plaatje van ${day}; de tijden staan eronder`,
    onlyTime: 'U ziet alleen tijd.',
    tooMuch: 'Dat past niet in één antwoord',
    tooMuchText: 'Vraag naar minder dagen of minder mensen, bijvoorbeeld één week.',
    nextDay: 'Volgende dag',
    nextWeek: 'Volgende 7 dagen',
    findTime: 'Zoek een tijd',
  },

  assumed: {
    day: (said, day) => `“${said}” heb ik gelezen als ${day}.`,
    hour: (said, time) => `“${said}” heb ik gelezen als ${time}.`,
    part: (said, from, to) => `“${said}” heb ik gelezen als ${from}–${to}.`,
    length: (length) => `U noemde geen eindtijd; ik heb naar ${length} gekeken.`,
    when: 'U noemde geen tijd; ik heb vanaf vandaag gekeken.',
  },

  refused: {
    stranger: {
      title: 'Hier kan ik u niet helpen',
      text: 'Ik antwoord alleen mensen van organisaties die via mij hun beschikbaarheid delen. Uw eigen beheerders weten meer.',
    },
    'no-active-sharing': {
      title: 'Er wordt nu niets gedeeld',
      text: 'Er wordt op dit moment geen beschikbaarheid gedeeld met uw organisatie. Vraag het uw contactpersoon daar, of uw eigen beheerders.',
    },
    'cannot-show': {
      title: 'Niets om te laten zien',
      text: 'Controleer de naam of het adres. Klopt dat, dan wordt de tijd van deze persoon niet met u gedeeld; vraag het dan rechtstreeks.',
    },
    past: {
      title: 'Die tijd is al voorbij',
      text: 'Ik kijk alleen naar vandaag en later. Probeer “morgen” of een datum die nog komt.',
    },
    'too-long-stretch': {
      title: 'Dat is een te lange tijd',
      text: 'Ik kijk naar hoogstens 62 dagen ineens. Probeer “volgende week” of “in december”.',
    },
    'too-many-questions': {
      title: 'Dat waren veel vragen',
      text: 'Om ieders privacy te beschermen beantwoord ik er maar een beperkt aantal achter elkaar. Probeer het later nog eens.',
    },
    'nobody-of-that-name': {
      title: 'Ik ken niemand met die naam',
      text: 'Probeer de hele voornaam, achternaam of volledige naam, of het adres.',
    },
    about: (names) => `Over ${names}.`,
  },

  clarify: {
    who: (said) => `Wie bedoelt u met “${said}”?`,
    whoText: 'Er zijn meer mensen die passen. Kies er een.',
    more: 'Er zijn er meer dan ik kan noemen. Staat de uwe er niet bij, vraag dan met de volledige naam of het adres.',
    when: 'Welke tijd bedoelt u?',
    because: {
      'weekday-and-date-differ': 'De weekdag en de datum die u schreef horen niet bij elkaar.',
      past: 'Die tijd is al voorbij.',
      'two-dates': 'U noemde twee tijden die niet bij elkaar horen.',
      'hour-either': 'Dat uur kan voor of na de middag zijn.',
      'no-such-date': 'Die datum bestaat niet.',
    },
    noReading: 'Vraag het nog eens met een dag en een tijd, bijvoorbeeld “dinsdag tussen 14 en 16 uur”.',
    chosen: (what) => `U koos ${what}.`,
  },

  booksNothing: {
    title: 'Ik boek of wijzig geen afspraken',
    text: 'Ik laat alleen zien wanneer mensen vrij zijn, bijvoorbeeld “Is Alice morgen om 10 uur vrij?”. Verstuur de uitnodiging vanuit uw eigen agenda.',
    goesOn:
      'Ik laat alleen zien wanneer mensen vrij zijn. Hieronder staat die tijd; verstuur de uitnodiging vanuit uw eigen agenda.',
  },
  notUnderstood: {
    title: 'Dat begreep ik niet',
    text: 'U kunt mij dit soort dingen vragen:',
    nobody: 'Om wie gaat het?',
    nobodyText: 'Noem iemand bij de voornaam, de volledige naam of het adres. Bijvoorbeeld:',
    tooLong: 'Dat is te lang voor mij',
    tooLongText: 'Ik lees hoogstens 1.000 tekens. Vraag het nog eens in één zin.',
  },
  examples: {
    asking: ['Is Alice morgen vrij?', 'Wanneer is Alice deze week vrij?', 'Is Bob vrijdag om 10:00 bezet?'],
    admin: ['nieuwe relatie', 'relaties', 'help'],
  },

  answeredBelow: 'Hieronder beantwoord.',
  personalOnly: {
    title: 'Liever onder vier ogen',
    text: 'Ik antwoord alleen in een persoonlijke chat, zodat niemand anders ziet wat voor u bedoeld is. Open een chat met mij en vraag het daar.',
  },
  failure: {
    title: 'Er ging bij mij iets mis',
    text: 'Er is niets gewijzigd en niets getoond. Probeer het zo nog eens; blijft het misgaan, meld het dan uw beheerders.',
  },
  oldCard: {
    title: 'Deze kaart is verouderd',
    text: 'Waar hij over ging is gewijzigd of afgerond. Er is niets gedaan.',
  },

  thanked: 'Graag gedaan.',
  welcome: {
    title: 'Hallo, ik ben Liaison',
    admin: (organization) =>
      `Ik beheer de organisatierelaties van ${organization}: welke partner hoeveel van wiens beschikbaarheidsinformatie mag zien. Maak er een stap voor stap of op één formulier; er wordt niets gedeeld voordat u opslaat.`,
    colleague: (organization) =>
      `Vraag mij wanneer mensen van ${organization} vrij zijn. Ik vertel u ook wie naar u vroeg, en deel minder van uw tijd als u dat wilt.`,
    partner: (organization) =>
      `Vraag mij wanneer mensen van ${organization} vrij zijn. U ziet wat de twee organisaties hebben afgesproken, en niets anders.`,
    stranger: 'Ik antwoord mensen van organisaties die via mij hun beschikbaarheid delen.',
    logged: 'Vragen worden vastgelegd: wie vroeg, over wie en wanneer.',
  },
  help: {
    title: 'Wat u hier kunt doen',
    asking: 'Vraag naar iemands tijd',
    askingLines: [
      '“Is Alice dinsdag vrij?”',
      '“Is alice@contoso.com morgen vrij tussen 14 en 16 uur?”',
      '“Wanneer zijn Alice en Bob deze week vrij?”',
    ],
    own: 'Uw eigen tijd',
    ownLines: [
      '**wie kan mij zien?** noemt de partners en wat ze zien; **wie vroeg naar mij?** laat zien wie vroeg, en wat die te zien kreeg',
      '**deel niets van mij**, **deel alleen mijn tijd**, **deel zoals mijn agenda toestaat**',
    ],
    relationships: 'Relaties',
    relationshipLines: [
      '**nieuwe relatie** gaat stap voor stap, **nieuwe relatie formulier** is één kaart',
      '**relaties** geeft de lijst; **toon NAAM**, **bewerk NAAM**, **verwijder NAAM**',
      'in één zin: **zet NAAM op alleen tijd**, **beperk NAAM tot GROEP**, **voeg fabrikam.nl toe aan NAAM**, **hernoem NAAM naar NIEUW**, **NAAM verloopt op 1 maart**; pas als u het zegt wordt er bewaard',
      '**zet NAAM uit** stopt het delen meteen, **zet NAAM aan** hervat het',
      '**geschiedenis** of **geschiedenis NAAM** toont wie wat wijzigde; **ongedaan maken** neemt uw laatste wijziging terug, **herstel NAAM** een verwijdering',
      '**waarom kan pia@fabrikam.com alice@contoso.com niet zien** legt een besluit uit; **wie kan Alice zien** noemt de partners; **voorbeeld als pia@fabrikam.com: is Alice dinsdag vrij?** toont wat zij krijgen',
      '**controleer** vindt wat aandacht vraagt; **andere kant van NAAM** is de tekst voor hun beheerder',
      '**importeer** en **exporteer** halen ze uit Exchange en brengen ze terug; pas met **toepassen** verandert er iets',
      '**stop alle delen**, **hervat delen**: één schakelaar boven alle relaties',
    ],
    steps: 'Tijdens het maken',
    stepLines: [
      '**terug**, **annuleren** en **help** werken bij elke stap; u kunt tussendoor naar iemands tijd vragen',
    ],
  },

  buttons: {
    save: 'Opslaan',
    look: 'Zien wat er verandert',
    dialog: 'In een dialoogvenster openen',
    next: 'Volgende',
    back: 'Terug',
    cancel: 'Annuleren',
    new: 'Nieuwe relatie',
    newForm: 'Nieuw formulier',
    list: 'Relaties',
    show: 'Tonen',
    edit: 'Bewerken',
    turnOff: 'Uitzetten',
    turnOn: 'Aanzetten',
    remove: 'Verwijderen',
    confirmRemove: 'Ja, verwijderen',
    keep: 'Nee, behouden',
    stop: 'Al het delen stoppen',
    resume: 'Hervat delen',
    history: 'Geschiedenis',
    otherSide: 'Voor hun beheerder',
    undo: 'Mijn wijziging ongedaan maken',
    restore: 'Terughalen',
    leave: 'Laat het zo',
    continueDraft: 'Hiermee verder',
    dropDraft: 'Weggooien en opnieuw beginnen',
    keepMine: 'Mijne behouden',
    startFromTheirs: 'Beginnen met de huidige',
    change: 'Wijzigen',
    previousPage: 'Vorige',
    nextPage: 'Meer',
    help: 'Help',
    whoAsked: 'Wie vroeg naar mij?',
    whoSees: 'Wie kan mij zien?',
    shareNothing: 'Niets delen',
    shareTime: 'Alleen mijn tijd',
    shareAll: 'Zoals mijn agenda toestaat',
  },
}
