/** What the bot says to everybody, in English; people's text comes in as ShownText, dates and times already written. */
import type { ShownText } from './shown-text.ts'

const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const duration = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (!hours) return some(rest, 'minute', 'minutes')
  return rest ? `${hours} h ${rest} min` : some(hours, 'hour', 'hours')
}

export const en = {
  duration,
  allDay: 'the whole day',
  until: (time: string) => `until ${time}`,
  from: (time: string) => `from ${time}`,
  status: { busy: 'Busy', tentative: 'Tentative', oof: 'Away', workingElsewhere: 'Working elsewhere' },
  free: 'Free',
  levels: {
    none: 'Nothing',
    availabilityOnly: 'Time only',
    limitedDetails: 'Time, subject and location',
  },

  answer: {
    verdict: {
      free: '✓ Free',
      busy: '✕ Busy',
      tentative: '~ Tentative',
      partly: '◐ Partly free',
      unknown: '? Not known',
    },
    detail: {
      free: 'nothing is planned at this time',
      busy: 'all of this time is taken',
      tentative: 'there is something tentative at this time',
      partly: (free: string, stretches: number) => `${free} free, in ${some(stretches, 'stretch', 'stretches')}`,
      nothingLeft: 'what is not taken is tentative',
      unknown: 'the calendar could not be read just now. That does not mean free: please try again later',
    },
    freeIn: 'Free',
    nothingFree: 'No free time within working hours.',
    nothingFreeAtAll: 'No free time in this stretch.',
    taken: 'Taken',
    day: 'By day',
    outside: 'This is outside working hours, so I looked at all of it.',
    hoursAssumed: 'I do not know their working hours, so I assumed Monday to Friday, 9 to 5.',
    theirZone: (zone: string) => `Their own time zone is ${zone}.`,
    thereItIs: (times: string, zone: string) => `There it is ${times}, ${zone}.`,
    zone: (zone: string) => `Times are in your time zone: ${zone}.`,
    otherZone: (zone: string) => `Times are in the time zone you named: ${zone}.`,
    next: (when: string) => `Next free: **${when}**`,
    noNext: 'I found no free time in this stretch.',
    common: (people: number): string => (people === 2 ? 'Both free' : 'Everybody free'),
    noCommon: (length: string) => `There is no time when everybody is free for ${length}.`,
    commonNotKnown: 'I can’t say when everybody is free, because I can’t show everybody’s time.',
    notShown: (names: string) => `I can’t show anything about ${names}.`,
    bar: (day: string) => `Picture of ${day}; the times are written below`,
    onlyTime: 'You see time only.',
    tooMuch: 'That is more than fits in one answer',
    tooMuchText: 'Ask about fewer days or fewer people, for example one week.',
    nextDay: 'Next day',
    nextWeek: 'Next 7 days',
    findTime: 'Find a time',
  },

  assumed: {
    day: (said: ShownText, day: string) => `I took “${said}” to mean ${day}.`,
    hour: (said: ShownText, time: string) => `I took “${said}” to mean ${time}.`,
    part: (said: ShownText, from: string, to: string) => `I took “${said}” to mean ${from}–${to}.`,
    length: (length: string) => `You named no end, so I looked at ${length}.`,
    when: 'You named no time, so I looked from today on.',
  },

  refused: {
    stranger: {
      title: 'I can’t help you here',
      text: 'I answer only people of organizations that share their availability through me. Your own administrators can tell you more.',
    },
    'no-active-sharing': {
      title: 'No active sharing',
      text: 'There is no active sharing of availability with your organization at the moment. Ask your contact there, or your own administrators.',
    },
    'cannot-show': {
      title: 'Nothing to show',
      text: 'Check the name or the address. If both are right, this person’s time is not shared with you; you can ask them directly.',
    },
    past: { title: 'That time has passed', text: 'I only look at today and later. Try “tomorrow” or a later date.' },
    'too-long-stretch': {
      title: 'That period is too long',
      text: 'I look at 62 days at most in one go. Try “next week” or “in December”.',
    },
    'too-many-questions': {
      title: 'That was a lot of questions',
      text: 'To protect everybody’s privacy I answer only so many in a row. Please try again later.',
    },
    'nobody-of-that-name': {
      title: 'I know nobody of that name',
      text: 'Try the whole first, last or full name, or the address.',
    },
    about: (names: string) => `About ${names}.`,
  },

  clarify: {
    who: (said: ShownText) => `Whom do you mean by “${said}”?`,
    whoText: 'Several people fit. Choose one.',
    more: 'There are more than I can list. If yours is missing, ask with the full name or the address.',
    when: 'Which time do you mean?',
    because: {
      'weekday-and-date-differ': 'The weekday and the date you wrote do not match.',
      past: 'That time has already passed.',
      'two-dates': 'You named two times that do not belong together.',
      'hour-either': 'That hour can be before or after noon.',
      'no-such-date': 'There is no such date.',
    },
    noReading: 'Please ask again with a day and a time, for example “Tuesday between 2 and 4 pm”.',
    chosen: (what: string) => `You chose ${what}.`,
  },

  booksNothing: {
    title: 'I don’t book or change meetings',
    text: 'I only show when people are free, for example “Is Alice free tomorrow at 10?”. Please send the invitation from your own calendar.',
    goesOn: 'I only show when people are free. Here is their time; please send the invitation from your own calendar.',
  },
  notUnderstood: {
    title: 'I did not understand that',
    text: 'You can ask me things like these:',
    nobody: 'Whose time do you mean?',
    nobodyText: 'Name a person, by first name, full name or address. For example:',
    tooLong: 'That is too long for me',
    tooLongText: 'I read up to 1,000 characters. Please ask again in one sentence.',
  },
  examples: {
    asking: ['Is Alice free tomorrow?', 'When is Alice free this week?', 'Is Bob busy on Friday at 10:00?'],
    admin: ['new relationship', 'relationships', 'help'],
  },

  answeredBelow: 'Answered below.',
  personalOnly: {
    title: 'Let’s talk in private',
    text: 'I only answer in a personal chat, so that nobody else sees what is meant for you. Open a chat with me and ask again there.',
  },
  failure: {
    title: 'Something went wrong on my side',
    text: 'Nothing was changed and nothing was shown. Please try again in a moment; if it keeps happening, tell your administrators.',
  },
  oldCard: {
    title: 'This card is out of date',
    text: 'What it was about has changed or is finished. Nothing was done.',
  },

  thanked: 'You’re welcome.',
  welcome: {
    title: 'Hello, I am Liaison',
    admin: (organization: ShownText) =>
      `I look after the organization relationships of ${organization}: which partner may see how much of whose free/busy time. Make one step by step or on one form; nothing is shared before you save.`,
    colleague: (organization: ShownText) =>
      `Ask me when people of ${organization} are free. I can also tell you who asked about you, and share less of your time if you like.`,
    partner: (organization: ShownText) =>
      `Ask me when people of ${organization} are free. You see what the two organizations have agreed on, and nothing else.`,
    stranger: 'I answer people of organizations that share their availability through me.',
    logged: 'Questions are logged: who asked, about whom and when.',
  },
  help: {
    title: 'What you can do here',
    asking: 'Ask about somebody’s time',
    askingLines: [
      '“Is Alice free Tuesday?”',
      '“Is alice@contoso.com free tomorrow between 2 and 4 pm?”',
      '“When are Alice and Bob free this week?”',
    ],
    own: 'Your own time',
    ownLines: [
      '**who can see me?** lists partners and what they see; **who asked about me?** shows who asked, and what they were told',
      '**share nothing of mine**, **share my time only**, **share as my calendar allows**',
    ],
    relationships: 'Relationships',
    relationshipLines: [
      '**new relationship** goes step by step, **new relationship form** is one card',
      '**relationships** lists them; **show NAME**, **edit NAME**, **remove NAME**',
      'in one sentence: **set NAME to time only**, **limit NAME to GROUP**, **add fabrikam.nl to NAME**, **rename NAME to NEW**, **NAME expires on 1 March**; nothing is saved before you say so',
      '**turn off NAME** stops sharing at once, **turn on NAME** resumes it',
      '**history** or **history NAME** shows who changed what; **undo** takes back your last change, **restore NAME** a removal',
      '**why can’t pia@fabrikam.com see alice@contoso.com** explains a decision; **who can see Alice** lists partners; **preview as pia@fabrikam.com: is Alice free Tuesday?** shows what they get',
      '**check** finds what needs attention; **other side of NAME** is the text for their administrator',
      '**import** and **export** move them in from Exchange and out again; nothing is imported before **apply**',
      '**stop all sharing**, **resume sharing**: one switch above all relationships',
    ],
    steps: 'While you make one',
    stepLines: ['**back**, **cancel** and **help** work at every step; you can ask about somebody’s time in between'],
  },

  buttons: {
    save: 'Save',
    look: 'See what changes',
    dialog: 'Open in a dialog',
    next: 'Next',
    back: 'Back',
    cancel: 'Cancel',
    new: 'New relationship',
    newForm: 'New form',
    list: 'Relationships',
    show: 'Show',
    edit: 'Edit',
    turnOff: 'Turn off',
    turnOn: 'Turn on',
    remove: 'Remove',
    confirmRemove: 'Yes, remove it',
    keep: 'No, keep it',
    stop: 'Stop all sharing',
    resume: 'Resume sharing',
    history: 'History',
    otherSide: 'For their administrator',
    undo: 'Undo my last change',
    restore: 'Bring it back',
    leave: 'Leave it as it is',
    continueDraft: 'Continue with it',
    dropDraft: 'Drop it and start again',
    keepMine: 'Keep mine',
    startFromTheirs: 'Start from the current one',
    change: 'Change',
    previousPage: 'Previous',
    nextPage: 'More',
    help: 'Help',
    whoAsked: 'Who asked about me?',
    whoSees: 'Who can see me?',
    shareNothing: 'Share nothing',
    shareTime: 'Share my time only',
    shareAll: 'As my calendar allows',
  },
}

export type Words = typeof en
