/** What is said in Dutch to change one thing about a relationship. */
import type { AmendingWords } from './amending-words.ts'

export const dutchAmending: AmendingWords = {
  fields: [
    ['name', 'naam'],
    ['domains', 'domein(?:en)?'],
    ['level', 'niveau|toegang'],
    ['scope', 'bereik|groep'],
    ['expires', 'einddatum|einde|laatste dag|vervaldatum'],
    ['reviewBy', 'beoordeling(?:sdatum)?|controledatum'],
    ['owner', 'eigenaar'],
    ['reason', 'reden'],
  ],
  ofField: (field) =>
    new RegExp(
      `^(?:zet|wijzig|verander) (?:de |het )?(?:${field}) van (?<name>.+?) (?:op|naar|in) (?<words>.+)$`,
      'iu',
    ),
  ways: [
    { what: 'name', said: /^hernoem (?<name>.+?) (?:naar|tot|in) (?<words>.+)$/iu },
    { what: 'more-domains', said: /^voeg (?:het domein |de domeinen )?(?<words>\S.*?) toe aan (?<name>.+)$/iu },
    {
      what: 'fewer-domains',
      said: /^(?:haal|verwijder) (?:het domein |de domeinen )?(?<words>\S.*?) (?:weg )?(?:uit|van|bij) (?<name>.+?)(?: weg)?$/iu,
    },
    { what: 'level', said: /^(?:zet|beperk) (?<name>.+?) (?:op|tot) (?<words>.+)$/iu },
    { what: 'level', said: /^deel (?<words>.+?) met (?<name>.+)$/iu },
    { what: 'level', said: /^laat (?<name>\S+(?: \S+)*?) (?<words>(?:alleen )?(?:de )?tijd.*?|details) zien$/iu },
    {
      what: 'level',
      said: /^geef (?<name>.+?) (?:toegang tot )?(?<words>alleen (?:de )?tijd(?:en)?|(?:beperkte )?details|(?:tijd,? )?onderwerp en locatie)$/iu,
    },
    {
      what: 'level',
      said: /^(?<name>.+?) (?:mag|kan|moet) (?<words>(?:alleen )?(?:de )?tijd(?:en)?|(?:beperkte )?details|(?:tijd,? )?onderwerp en locatie) zien$/iu,
    },
    { what: 'scope', said: /^laat (?<name>.+?) alleen (?:de )?(?<words>.+?) zien$/iu },
    { what: 'owner', said: /^maak (?<words>.+?) (?:de )?eigenaar van (?<name>.+)$/iu },
    { what: 'expires', said: /^(?:verleng|deel met) (?<name>.+?) tot (?:en met )?(?<words>.+)$/iu },
    { what: 'everyone', said: /^(?:open|stel) (?<name>.+?) (?:open )?voor (?<words>.+)$/iu },
    { what: 'scope', said: /^beperk (?<name>.+?) tot (?<words>.+)$/iu },
    { what: 'expires', said: /^(?:laat )?(?<name>.+?) (?:nooit verlopen|verloopt nooit)$/iu },
    { what: 'expires', said: /^(?<name>.+?) verloopt (?:op |per )?(?<words>.+)$/iu },
    { what: 'expires', said: /^laat (?<name>.+?) (?:op |per )(?<words>.+?) verlopen$/iu },
    { what: 'expires', said: /^laat (?<name>.+?) verlopen (?:op |per )?(?<words>.+)$/iu },
  ],
  taught: [
    'zet NAAM op alleen tijd',
    'beperk NAAM tot GROEP',
    'voeg fabrikam.nl toe aan NAAM',
    'haal fabrikam.nl uit NAAM',
    'hernoem NAAM naar NIEUW',
    'NAAM verloopt op 1 maart',
  ],
}
