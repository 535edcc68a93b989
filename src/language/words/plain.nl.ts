/** Dutch words that are nobody's name where a name could stand. */
export const plainDutch: ReadonlySet<string> = new Set(
  `aan aanwezig afspraak afspraken afspreken afwezig agenda agenda's al alle allebei allemaal allen alleen als alsjeblieft alstublieft altijd ander andere anders april avond baas bedankt bedoel beetje begin behalve beide beiden
  bekijk ben bent bereikbaar beschikbaar beschikbaarheid beste bezet bezig bij bijna bijvoorbeeld binnen bot bovendien check collega collega's da's daar daarna daarvoor dag dagen dan dank dankjewel dat de deze dezelfde die dinsdag direct dit doen doet donderdag door dus
  dacht eens een eerder eerst eerste eerstvolgende eigenlijk eind einde elk elkaar elke en enig enige er erbij eruit ergens even eventueel ga gaan gaat gaatje geen gek geef geven gehele gesprek gewoon goed goede goedemiddag goedemorgen goedenavond goeiemorgen graag groep
  had halen half hallo heb hebben hebt heeft heel hele helemaal help hem hen het hetzelfde hey hi hij hoe hoelang hoeveel hoi hun iedereen ieder iemand iets ik ikzelf in info inplannen is ja je jij jou jouw jullie kan kantoor keer kijk kijken klein klopt knap koffie komende komt kon
  konden kort kun kunnen kunt kwart kwartier laat laatste lang langs laten later leuk liefst liever liaison lijkt lukt lunch maak maakt maar maand maandag manager me mee meer meest meestal meeting meetings met middag mij mijn minder minuten misschien moet moeten mogelijk mogelijkheid moment momentje mooi morgen na naar
  naam nacht natuurlijk nee net niemand niet niets nieuw nieuwe nodig nog nooit nu o oke of om omstreeks onder ongeveer ons onze ook op opening optie over overleg overleggen overmorgen paar past per persoon plan planning plek precies prima project rond rooster ruimte s
  samen schema schikt sinds slot snel sommige soms sorry spreken start straks super t team te teams tegelijk tegen telefoon terug tijd tijden tijdens tijdje tijdstip toch toe toen toevallig toon tot totaal tussen u uit uitkomt uiterlijk uur uurtje vaak van vanaf vanavond vandaag vanmiddag vanochtend veel
  vergadering vergaderen vergaderingen verder verlof vindt vinden vind volgend volgende vol volgeboekt vakantie voor vraag vragen vrij vrije vrijdag vroeg waar wanneer waarom waarop wachten was wat we week weekend weken weer weet weg wel welk welke wellicht werk werkt wie wij wil wilde willen woensdag word worden wordt
  zaterdag ze zeg zelf zelfde zeker zet zich zie zien ziet zij zijn zin zit zo zodra zoek zoeken zondag zonder zou zouden zullen zult zal dienst kwartiertje halfuur halfuurtje call bellen bel meeten skype lunchen koffietje praten praat kletsen even'tje vanmorgen vannacht hoor dankje bedankt hoera snap gat gaten vrijdagmiddag
  heer dhr mevr mw meneer mevrouw dr prof drs ir mr relatie relaties delen
  passen schikken dubbel geboekt vroegste vroegst druk bespreking
  mogen mag bent komen kom afgelopen aanstaande eraan erheen erna ervoor volledig druk drukbezet tijdig ooit doei zsm stuur sturen boek regel verzet verplaats annuleer reserveer organiseer uitnodigen uitnodiging inplannen boeken regelen dag groet groetjes tja hm hmm eh uh he oh ah nou nah
  haha hahaha lol merci super jammer fijn oeps joh ha yes nope tof haar werktijden bedoelde bedoelt checken nakijken bekijken gebeurd gebeurde storen`.split(
    /\s+/,
  ),
)
