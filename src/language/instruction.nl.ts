/** What can be told in Dutch. */
import { askedDutch } from './instruction-asked.nl.ts'
import { ownDutch } from './instruction-own.nl.ts'
import type { Vocabulary } from './phrase.ts'

export const dutch: Vocabulary = {
  polite: [
    'alsjeblieft',
    'alstublieft',
    'graag',
    'aub',
    'a.u.b.',
    'svp',
    's.v.p.',
    'dank je',
    'bedankt',
    'ok',
    'oke',
    'oké',
    'hm',
    'hmm',
    'oeps',
    'nou',
    'prima',
    'hoi',
    'hallo',
    'hey',
    'kun je',
    'kan je',
    'kunt u',
    'wil je',
    'wilt u',
    'liaison',
  ],
  beforePeople: ['mij', 'me', 'ons', 'mijn', 'onze', 'wanneer', 'of'],
  aboutTime: [
    'agenda',
    "agenda's",
    'beschikbaarheid',
    'vrij',
    'bezet',
    'vergadering',
    'vergaderingen',
    'afspraak',
    'afspraken',
  ],
  phrases: [
    ...ownDutch,
    ...askedDutch,
    {
      says: [
        'nieuwe relatie',
        'nieuw',
        'een nieuwe relatie',
        'nieuwe organisatierelatie',
        'maak relatie',
        'maak een relatie',
        'maak een relatie aan',
        'maak een nieuwe relatie',
        'maak een nieuwe relatie aan',
        'relatie toevoegen',
        'voeg een relatie toe',
        'relatie maken',
      ],
      means: () => ({ kind: 'new', shape: 'conversation' }),
    },
    {
      says: [
        'nieuwe relatie formulier',
        'nieuwe relatie met formulier',
        'nieuwe relatie op een formulier',
        'relatieformulier',
        'formulier nieuwe relatie',
      ],
      means: () => ({ kind: 'new', shape: 'form' }),
    },
    {
      says: [
        'relaties',
        'lijst',
        'toon relaties',
        'toon alle relaties',
        'toon de relaties',
        'alle relaties',
        'organisatierelaties',
        'mijn relaties',
        'lijst met relaties',
      ],
      means: () => ({ kind: 'list' }),
    },
    {
      says: [
        'stop alle delen',
        'stop al het delen',
        'stop met delen',
        'stop delen',
        'stop alle delingen',
        'zet alle delen uit',
      ],
      means: () => ({ kind: 'stop-sharing' }),
    },
    {
      says: ['ja, stop alle delen', 'ja stop alle delen', 'bevestig stop alle delen', 'ja, stop al het delen'],
      means: () => ({ kind: 'stop-sharing', confirmed: true }),
    },
    {
      says: ['hervat delen', 'hervat alle delen', 'hervat het delen', 'delen hervatten', 'zet alle delen aan'],
      means: () => ({ kind: 'resume-sharing' }),
    },
    {
      says: ['ja, hervat delen', 'ja hervat delen', 'bevestig hervat delen', 'ja, hervat het delen'],
      means: () => ({ kind: 'resume-sharing', confirmed: true }),
    },
    { says: ['importeer', 'importeren'], means: () => ({ kind: 'import', text: '' }) },
    {
      says: ['toepassen', 'pas toe', 'pas het toe', 'pas dit toe', 'plan toepassen', 'import toepassen'],
      means: () => ({ kind: 'apply', off: false }),
    },
    {
      says: ['toepassen, uitgezet', 'toepassen uitgezet', 'uitgezet toepassen', 'pas uitgezet toe'],
      means: () => ({ kind: 'apply', off: true }),
    },
    {
      says: ['exporteer', 'exporteren', 'exporteer relaties', 'exporteer alle relaties'],
      means: () => ({ kind: 'export' }),
    },
    { says: ['exporteer json', 'exporteer als json'], means: () => ({ kind: 'export', format: 'json' }) },
    {
      says: [
        'exporteer powershell',
        'exporteer als powershell',
        'exporteer naar powershell',
        'exporteer naar exchange',
      ],
      means: () => ({ kind: 'export', format: 'powershell' }),
    },
    {
      says: ['exporteer xtap', 'exporteer als xtap', 'exporteer naar xtap', 'exporteer graph', 'exporteer naar graph'],
      means: () => ({ kind: 'export', format: 'xtap' }),
    },
    { says: ['terug', 'ga terug', 'vorige', 'vorige stap', 'een stap terug'], means: () => ({ kind: 'back' }) },
    { says: ['volgende', 'verder', 'ga verder', 'ga door', 'doorgaan', 'overslaan'], means: () => ({ kind: 'next' }) },
    {
      says: ['annuleren', 'annuleer', 'laat maar', 'afbreken', 'breek af', 'stoppen'],
      means: () => ({ kind: 'cancel' }),
    },
    {
      says: ['opslaan', 'bewaar', 'bewaren', 'sla op', 'sla het op', 'relatie opslaan'],
      means: () => ({ kind: 'save' }),
    },
    {
      says: ['geschiedenis', 'toon geschiedenis', 'toon de geschiedenis', 'wijzigingen', 'wat is er gewijzigd'],
      means: () => ({ kind: 'history' }),
    },
    {
      says: ['controleer', 'controleren', 'controleer alles', 'controleer de relaties', 'controleer relaties'],
      means: () => ({ kind: 'check' }),
    },
    {
      says: ['andere kant van NAME', 'de andere kant van NAME', 'nodig NAME uit', 'tekst voor NAME'],
      means: (name) => ({ kind: 'other-side', name }),
    },
    {
      says: [
        'ongedaan maken',
        'maak ongedaan',
        'maak dat ongedaan',
        'maak het ongedaan',
        'laatste wijziging ongedaan maken',
        'draai terug',
      ],
      means: () => ({ kind: 'undo' }),
    },
    {
      says: [
        'geschiedenis NAME',
        'geschiedenis van NAME',
        'toon de geschiedenis van NAME',
        'wie wijzigde NAME',
        'wie heeft NAME gewijzigd',
      ],
      means: (name) => ({ kind: 'history', name }),
    },
    { says: ['herstel NAME', 'zet NAME terug', 'haal NAME terug'], means: (name) => ({ kind: 'restore', name }) },
    {
      says: ['toon NAME', 'open NAME', 'details van NAME', 'wat kan NAME zien', 'wat ziet NAME'],
      means: (name) => ({ kind: 'show', name }),
    },
    {
      says: ['bewerk NAME', 'wijzig NAME', 'pas NAME aan', 'verander NAME', 'NAME bewerken', 'NAME wijzigen'],
      means: (name) => ({ kind: 'edit', name }),
    },
    {
      says: ['zet NAME uit', 'schakel NAME uit', 'deactiveer NAME', 'NAME uitzetten', 'NAME uitschakelen'],
      means: (name) => ({ kind: 'turn', name, on: false }),
    },
    {
      says: ['zet NAME aan', 'schakel NAME in', 'activeer NAME', 'NAME aanzetten', 'NAME inschakelen'],
      means: (name) => ({ kind: 'turn', name, on: true }),
    },
    { says: ['verwijder NAME', 'wis NAME', 'NAME verwijderen'], means: (name) => ({ kind: 'remove', name }) },
    {
      says: ['ja, verwijder NAME', 'ja verwijder NAME', 'bevestig verwijder NAME', 'ja, wis NAME'],
      means: (name) => ({ kind: 'remove', name, confirmed: true }),
    },
  ],
}
