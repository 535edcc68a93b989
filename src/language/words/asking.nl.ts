/** How Dutch speakers ask whether somebody has time, and what only sounds like it. Tried on folded text: lower-case, no accents. */
import type { Asking } from './asking.ts'

export const askingInDutch: Asking = {
  asks: [
    /\b(vrij|vrije|beschikbaar|beschikbare|beschikbaarheid|bezet|onbezet|bezig|vrijgeroosterd)\b/,
    /\b(heeft|heb|hebben|had|hebt|vindt?|maakt?|is er|zit er|zijn er)\b.*\b(tijd|gaatje|gaatjes|plek|plekje|ruimte|uurtje|kwartiertje|momentje|moment|een uur|half uur|halfuur|halfuurtje|minuten|opening|een gat)\b/,
    /\b(wanneer|hoe laat|welke dag|welk moment)\b.*\b(tijd|kan|kunnen|afspreken|uitkomt|uit|schikt|spreken|zien|past|er|aanwezig|bereikbaar)\b/,
    /\b(kan|kunnen|zou|zouden)\b.*\b(dan|afspreken|spreken|zien|overleggen|meeten|bellen|erbij|aanschuiven|langskomen)\b/,
    /^(en |of )?(kan|kunnen|zou) (?!je\b|jij\b|u\b|ik\b|iemand\b|het\b|de\b|dit\b|dat\b)[\p{L}'@.-]+/u,
    /\b(of|wanneer) [\p{L}'-]+(?: .*)? (?:kan|kunnen|tijd had|tijd heeft|tijd hebben)\W*$/u,
    /\bmogelijk\b.*\b(spreken|zien|afspreken|overleggen|bellen)\b/,
    /\b(schikt|komt|past|lukt)\b.*\b(uit|voor|bij|dat|het)\b/,
    /\b(lukt het|schikt het|past het|komt het)\b/,
    /\b(is|zijn) (?!er\b|het\b|de\b|mijn\b|dit\b|dat\b|druk\b)[\p{L}'@.-]+(?: [\p{L}'@.-]+){0,6} (er|aanwezig|weg|afwezig|op kantoor|op vakantie|met vakantie|met verlof|bereikbaar|in gesprek|volgeboekt|ergens)\W*$/u,
    /\b(is|zijn) (?!er\b|het\b|de\b|mijn\b|dit\b|dat\b|ik\b)[\p{L}'@.-]+(?: [\p{L}'@.-]+){0,3}? (er|aanwezig|weg|afwezig|op kantoor|bereikbaar) (op|om|vandaag|morgen|overmorgen|deze|dit|volgende|komende|tussen|van|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|nu|vanmiddag|vanochtend|vanavond|morgenochtend|morgenmiddag)\b/u,
    /\b(is|zijn) (?!er\b|het\b|de\b|mijn\b|dit\b|dat\b)[\p{L}'@.-]+(?: [\p{L}'@.:-]+){0,6} (druk|dubbel geboekt)\W*$/u,
    /^(?:en |of )?werk(?:t|en) (?!je\b|jij\b|u\b|dit\b|dat\b|het\b|de\b)[\p{L}'@.-]+(?: [\p{L}'@.-]+){0,3}? (?:op|vandaag|morgen|overmorgen|deze|volgende|komende|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b/u,
    /\bben ik\b.*\bdubbel geboekt\b/,
    /\b(heeft|hebben) (?!ik\b|je\b|jij\b|u\b|we\b)\p{L}.*\b(iets|wat) (staan|gepland|te doen)\b/u,
    /\b(zit|zitten) (?!er\b|het\b|de\b|dat\b|ik\b)\p{L}.*\bin (een |)(vergadering|meeting|overleg|gesprek|bespreking)\b/u,
    /\bwelke (tijden|tijd|dag|dagen|momenten|uren)\b.*\b(passen|past|schikken|schikt|kunnen|kan)\b/,
    /^(en |of )?(is|zijn) (?!er\b|het\b|de\b|dat\b).*\bte (spreken|bereiken)\b/,
    /^wie (van|in|uit)\b.*\b(is|zijn) er\b/,
    /\bhoe (druk|vol) (heb|heeft|hebben|is|zijn|zit)\b/,
    /^(en |of )?wie (kan|kunnen)\b(?!.*\b(me|mij|ons|helpen|zien|zeggen|vertellen)\b)/,
    /\b(vroegste|eerste moment|snelste)\b.*\b(kan|kunnen)\b/,
    /\b(zoek|zoeken|wil|willen|heb|hebben|nodig|graag)\b.*\b(uur|uurtje|halfuur|halfuurtje|kwartier|kwartiertje|minuten|tijd|moment|gaatje)\b.*\bmet\b/,
    /\b(zoek|vind|geef|weet)\b.*\b(moment|tijdstip|gaatje|tijd|slot)\b.*\b(met|voor|bij|waarop|dat)\b/,
  ],
  asksForDay: [
    /\bhoe (ziet|zien|is)\b.*\b(dag|week|agenda|ochtend|middag|maandag|dinsdag|woensdag|donderdag|vrijdag|planning|schema|rooster|morgen|vandaag)\b.*\b(eruit|er uit|uit)\b/,
    /\b(agenda|planning|rooster|schema) van (?!mij\b|me\b|mijn\b|vandaag\b|morgen\b|deze\b|volgende\b|de\b|het\b)[\p{L}@.]+/u,
    /\p{L}'?s (agenda|planning|rooster|schema|dag|week)\b/u,
  ],
  refuses: [
    /^(\p{L}+, ?)?(stuur|mail|sms|zet|herinner|boek|reserveer|plan|voeg|maak|speel|annuleer|verwijder|wijzig|verplaats|verzet|blokkeer|nodig|meld|bel|bestel|koop|regel|leg|organiseer|schrijf|vertel .* dat|zeg)\b/u,
    /\b(het weer|weerbericht|weersverwachting|wat voor weer)\b/,
    /\b(mailtje|herinnering|herinneringen|wekker|wekkers|alarm|temperatuur|film|filmtijden|bioscoop|restaurant|tafel|hotel|trein|vlucht|taxi|kaartjes|tickets?|liedje|nummer|playlist|muziek|voorspelling|regen|zonnig|vrije trap|vrij (goed|veel|snel|vaak|weinig|groot|klein|duur|druk|warm|koud|laat)|voel je vrij|vrijblijvend)\b/,
    /\b(vergaderruimtes?|vergaderruimten|vergaderkamers?|vergaderzaal|zaal|zalen|ruimtes|parkeerplaats(en)?|vakantiedagen|verlofdagen)\b/,
    /^(?:\p{L}+, )?(ik ben|ik heb|wij zijn|we zijn|wij hebben|we hebben)\b(?!.*\b(of|wanneer|benieuwd|nodig)\b)(?!.*\?)/u,
    /\bopeningstijden\b|^(noteer|onthoud)\b|^waarom\b(?! niet\b)/,
    /\bwat heb ik\b|\bmijn afspraken\b/,
  ],
  asksNext: [
    /\b(eerstvolgende|eerst volgende|volgende|eerste|vroegste) (vrije |mogelijke |beschikbare )?(keer|moment|gaatje|tijdstip|mogelijkheid|slot|gelegenheid|plek|opening)\b/,
    /\b(eerstvolgend|het eerst|als eerste|weer vrij|weer beschikbaar|weer tijd|zo snel mogelijk|zsm|op zijn vroegst|het vroegste|het snelst|eerstvolgende vrij|eerst weer)\b/,
  ],
  asksWhen: [
    /\b(wanneer|hoe laat|welke (tijden|tijd|dag|dagen|momenten|uren)|welk (moment|tijdstip)|zoek|vind|beschikbaarheid|vrije (tijden|momenten|plekken|uren)|tijden|momenten)\b/,
  ],
  together:
    /\b(beide|beiden|allebei|allemaal|samen|alle|allen|iedereen|ieder|gezamenlijk|tegelijk|tegelijkertijd|gemeenschappelijk)\b/,
  follows:
    /^(en|hoe zit het met|wat dacht je van|hoe is het met|of|dan|ook|zelfde|dezelfde|oke? en|maar|of anders|misschien|en wat|en hoe zit het met|nee|sorry,? ik bedoel|ik bedoel|sorry|plus|en dan|liever)\b/,
  adds: /^(?:oke? |en )*(?:ook|plus|samen met|voeg)\b|\b(?:ook|erbij)\W*$/,
  without: /^(?:oke? |en |of |maar |dan )*(?:zonder|niet|laat) (?<name>[\p{L}'.@ -]{1,60}?)(?: weg)?\W*$/u,
  laterToday: /^(?:en |of |misschien )*(?:later vandaag|vandaag later)\W*$/,
  same: /\b(zelfde|dezelfde|hetzelfde) (tijd|tijdstip|uur|moment|tijden)\b/,
  later:
    /^(en |of |misschien |iets |wat |een beetje |dan )*(later|daarna|erna|later op de dag|later die dag|verderop)\W*$/,
  earlier:
    /^(en |of |misschien |iets |wat |een beetje |dan )*(eerder|daarvoor|ervoor|vroeger|eerder op de dag|eerder die dag)\W*$/,
  dayAfter: /\b(de dag erna|de dag daarna|de volgende dag|dag later|de dag erop)\b/,
}
