/** What the bot says about relationships that end, wait for a review, or want mending, in Dutch. */
import type { LifeWords } from './words-life.en.ts'

const inDays = (days: number) => (days === 0 ? 'vandaag' : days === 1 ? 'morgen' : `over ${days} dagen`)

export const lifeNl: LifeWords = {
  ends: (name, days) => `${name} eindigt ${inDays(days)}`,
  endsText: (day) => `${day} is de laatste dag. Daarna zien mensen daar niets meer.`,
  review: (name, days) => `${name} moet ${inDays(days)} worden herzien`,
  reviewText: (day) =>
    `De relatie moet uiterlijk ${day} opnieuw worden bekeken. Ze blijft gelden tot iemand haar wijzigt.`,
  instead: 'U krijgt dit omdat de eigenaar niet te bereiken is.',
  withoutOwner: 'U krijgt dit omdat er geen eigenaar is.',
  besides: (owner) => `U krijgt dit omdat de eigenaar, ${owner}, geen beheerder is en niets kan wijzigen.`,
  askAdmins: (names) => `Alleen beheerders kunnen dit wijzigen. Ook bericht kregen: ${names}.`,
  askAnAdmin: 'Alleen beheerders kunnen dit wijzigen. Ik heb er nog geen bereikt: laat het er zelf een weten.',
  extend: 'Een jaar verlengen',
  reviewed: 'Herzien, over een jaar weer',
  keep: 'Zo laten',
  suspended: {
    moved: (domain) => `${domain} hoort nu bij een andere tenant`,
    gone: (domain) => `${domain} hoort bij geen tenant meer`,
    happened: (domain, name) =>
      `Ik zocht het opnieuw op en stopte het: mensen van ${domain} zien niets meer onder ${name}.`,
    matters:
      'Een domein dat verhuist kan verkocht of overgenomen zijn. Wie het nu heeft zou namens uw partner kunnen vragen.',
    confirmOrRemove:
      'Vraag het uw partner, langs een weg buiten dit domein om. Is de partner verhuisd? Bevestig dan de nieuwe tenant. Zo niet, verwijder het domein.',
    remove:
      'Vraag het uw partner, langs een weg buiten dit domein om, en verwijder het domein als het niet van de partner is.',
    before: 'Tenant eerst',
    now: 'Tenant nu',
    none: 'geen',
    since: 'Ontdekt op',
    confirm: 'Nieuwe tenant bevestigen',
    removeDomain: (domain) => `${domain} verwijderen`,
  },
  use: 'Gebruikt',
  notUsed: (days) => `niet in de laatste ${days} dagen`,
  used: (last, days, answered, refused) =>
    `laatst ${last}; in ${days} dagen ${answered} beantwoord, ${refused} geweigerd`,
  usedMore: (used) => `${used}, alleen de laatste geteld`,
  checked: (count) => (count === 1 ? '1 relatie vraagt aandacht' : `${count} relaties vragen aandacht`),
  checkedFine: 'Alles is in orde',
  checkedFineText: (total) =>
    `Ik keek naar ${total} ${total === 1 ? 'relatie' : 'relaties'}: domeinen en tenants, groepen, niveaus, data, eigenaren en gebruik in de laatste 90 dagen.`,
  checkedMore: (count) => `En nog ${count}; verbeter eerst deze, en **controleer** dan opnieuw.`,
  concerns: {
    'domain-moved': (domain) =>
      `${domain} hoort bij een andere tenant dan eerst, dus geldt het voor niemand. Ga na of het nog van de partner is.`,
    'domain-not-pinned': (domain) => `${domain} ligt niet vast op een tenant, dus geldt het voor niemand.`,
    'tenant-not-allowed': (domain) =>
      `De tenant van ${domain} staat niet in de instelling LIAISON_ALLOWED_TENANTS, dus krijgt daar niemand antwoord.`,
    'public-mail': (domain) => `Iedereen kan een adres bij ${domain} hebben: dat is delen met de hele wereld.`,
    'parent-forgotten': (domain, parent) =>
      `${domain} staat erin en ${parent} niet. Domeinen gelden precies: is dat vergeten?`,
    'two-tenants': (tenants) =>
      `De domeinen horen bij ${tenants} tenants: dat zijn misschien ${tenants} organisaties onder één afspraak.`,
    'group-gone': (group) => `De groep ${group} is niet te vinden, dus is niemand te zien.`,
    'group-empty': (group) => `De groep ${group} is leeg, dus is niemand te zien.`,
    'group-large': (group, members) => `De groep ${group} heeft ${members} leden: is dat zo ruim bedoeld?`,
    'details-for-everyone':
      'Zij zien onderwerp en locatie van iedereen. Met een groep, of alleen tijd, is minder te zien.',
    expired: (day) => `De laatste dag was ${day}: er wordt niets meer gedeeld.`,
    expiring: (day) => `De laatste dag is ${day}. Daarna zien mensen daar niets meer.`,
    'review-due': (day) => `De relatie zou uiterlijk ${day} worden herzien.`,
    'no-owner': 'Er is geen eigenaar, dus krijgt niemand bericht voor het einde.',
    'owner-gone': 'De eigenaar is niet meer bij ons, dus krijgt niemand bericht voor het einde.',
    unused: 'In 90 dagen heeft niemand er iets mee gevraagd. Wat niet gebruikt wordt kan beter uit.',
  },
}
