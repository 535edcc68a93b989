/** What is said in English to change one thing about a relationship. */
import type { AmendingWords } from './amending-words.ts'

export const englishAmending: AmendingWords = {
  fields: [
    ['name', 'name'],
    ['domains', 'domains?'],
    ['level', '(?:access )?level|access'],
    ['scope', 'scope|group'],
    ['expires', 'expiry(?: date)?|expiration(?: date)?|end(?: date)?|last day'],
    ['reviewBy', 'review(?: date)?'],
    ['owner', 'owner'],
    ['reason', 'reason'],
  ],
  ofField: (field) =>
    new RegExp(`^(?:set|change|switch|update) (?:the )?(?:${field}) (?:of|for) (?<name>.+?) to (?<words>.+)$`, 'iu'),
  ways: [
    { what: 'name', said: /^rename (?<name>.+?) to (?<words>.+)$/iu },
    { what: 'more-domains', said: /^add (?:the )?(?:domains? )?(?<words>\S.*?) to (?<name>.+)$/iu },
    {
      what: 'fewer-domains',
      said: /^(?:remove|take|delete) (?:the )?(?:domains? )?(?<words>\S.*?) (?:from|out of) (?<name>.+)$/iu,
    },
    { what: 'level', said: /^(?:set|change|switch|limit|restrict) (?<name>.+?) to (?<words>.+)$/iu },
    { what: 'level', said: /^share (?<words>.+?) with (?<name>.+)$/iu },
    { what: 'level', said: /^let (?<name>.+?) see (?<words>.+)$/iu },
    {
      what: 'level',
      said: /^(?:give|grant|show) (?<name>.+?) (?:access to )?(?<words>(?:only|just) (?:the )?times?|times? only|availability(?: only)?|(?:limited )?details|(?:time,? )?subject,? and location)$/iu,
    },
    {
      what: 'level',
      said: /^(?<name>.+?) (?:should|may|can|must|is allowed to) (?:only )?see (?<words>(?:only |just )?(?:the )?times?(?: only)?|(?:limited )?details|(?:time,? )?subject,? and location)$/iu,
    },
    { what: 'level', said: /^make (?<name>.+?) (?<words>times? only|only times?|details)$/iu },
    { what: 'scope', said: /^(?:let|allow) (?<name>.+?) (?:to )?(?:see only|only see|see just) (?<words>.+)$/iu },
    { what: 'owner', said: /^make (?<words>.+?) (?:the )?owner of (?<name>.+)$/iu },
    {
      what: 'expires',
      said: /^(?:keep|extend|prolong|share with|keep sharing with) (?<name>.+?) (?:until|till) (?<words>.+)$/iu,
    },
    { what: 'everyone', said: /^(?:open|set|change) (?<name>.+?) (?:up )?(?:to|for) (?<words>.+)$/iu },
    { what: 'scope', said: /^(?:limit|restrict) (?<name>.+?) to (?<words>.+)$/iu },
    { what: 'expires', said: /^(?:let |make )?(?<name>.+?) (?:never expires?|(?:does not|doesn't) expire)$/iu },
    { what: 'expires', said: /^(?:let |make )?(?<name>.+?) (?:expires?|ends) (?:on |at )?(?<words>.+)$/iu },
  ],
  taught: [
    'set NAME to time only',
    'limit NAME to GROUP',
    'add fabrikam.nl to NAME',
    'remove fabrikam.nl from NAME',
    'rename NAME to NEW',
    'NAME expires on 1 March',
  ],
}
