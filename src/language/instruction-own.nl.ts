/** What anybody may tell the bot in Dutch: hello, help, and what concerns their own time. */
import type { Phrases } from './phrase.ts'

export const ownDutch: readonly Phrases[] = [
  {
    says: [
      'help',
      'hulp',
      'wat kun je',
      'wat kan je',
      'wat kan ik doen',
      'hoe werkt dit',
      'wat kan ik vragen',
      'naar wie kan ik vragen',
      'wat kan ik zien',
    ],
    means: () => ({ kind: 'help' }),
  },
  {
    says: [
      'hallo',
      'hoi',
      'dag',
      'hé',
      'goedemorgen',
      'goedemiddag',
      'goedenavond',
      'goeiemorgen',
      'goeiedag',
      'goedendag',
    ],
    means: () => ({ kind: 'greeting' }),
  },
  {
    says: ['bedankt', 'dank je', 'dank u', 'dankjewel', 'dank je wel', 'dank u wel', 'hartelijk dank', 'top, bedankt'],
    means: () => ({ kind: 'thanks' }),
  },
  {
    says: [
      'wie vroeg naar mij',
      'wie heeft naar mij gevraagd',
      'wie vroeg er naar mij',
      'wie heeft er naar mij gevraagd',
      'wie heeft over mij gevraagd',
      'wie keek in mijn agenda',
      'wie heeft in mijn agenda gekeken',
    ],
    means: () => ({ kind: 'who-asked' }),
  },
  {
    says: [
      'wie kan mij zien',
      'wie kan me zien',
      'wie ziet mij',
      'wie kan mijn tijd zien',
      'wie kan mijn agenda zien',
      'wie ziet mijn agenda',
      'welke partners kunnen mij zien',
      'welke organisaties kunnen mij zien',
      'wat kunnen partners van mij zien',
      'wat zien partners van mij',
      'wat deel ik',
    ],
    means: () => ({ kind: 'who-sees' }),
  },
  {
    says: [
      'deel niets van mij',
      'deel niets',
      'niets van mij delen',
      'deel mijn tijd niet',
      'verberg mijn agenda',
      'verberg mijn tijd',
    ],
    means: () => ({ kind: 'own-sharing', most: 'none' }),
  },
  {
    says: ['deel alleen mijn tijd', 'deel alleen mijn tijden', 'alleen mijn tijd delen'],
    means: () => ({ kind: 'own-sharing', most: 'availabilityOnly' }),
  },
  {
    says: [
      'deel wat mijn agenda toestaat',
      'deel zoals mijn agenda toestaat',
      'deel zoals mijn agenda het toestaat',
      'deel zoals mijn agenda toelaat',
      'deel wat mijn agenda toelaat',
    ],
    means: () => ({ kind: 'own-sharing', most: 'limitedDetails' }),
  },
]
