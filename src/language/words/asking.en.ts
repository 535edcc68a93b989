/** How English speakers ask whether somebody has time, and what only sounds like it. Tried on folded text: lower-case, no accents. */
import type { Asking } from './asking.ts'

const person = "(?!the |a |an |it |there |this |that )[\\p{L}'.@-]+(?: [\\p{L}'.@-]+){0,3}?"

export const askingInEnglish: Asking = {
  asks: [
    /\b(free|available|unavailable|busy|availability|availabilities|avail|bookable|availble|avaliable|availible|unoccupied)\b/,
    /\b(spare|free|open) (time|times|slot|slots|block|moment|hour|hours|minutes|half|gap|window|spot)\b|\btime ?slots?\b|\bopenings?\b/,
    /\b(have|has|got|spare|make|find)(?: \w+){0,3} (time|a moment|a minute|a sec|a slot|a gap|an hour|half an hour|minutes|an opening|a window|room) (on|in|at|for|with|to|when|between|today|tomorrow|this|next|available|free|left|both|all)\b/,
    /\bfind(?: \w+){0,3} an? (?:good |suitable )?(?:time|moment|slot|gap|window)\b/,
    /\b(do|does|did|would|will|if|when|whether)(?: [\p{L}'.-]+){0,6} (have|has|had|find) (any |some |enough |a bit of |a little |the )?(time|room|a moment|an hour|half an hour|a slot|a gap|a \d+ (?:hour|min\w*) (?:block|slot|gap)|\d+ min\w*)\b/u,
    /\b(find|any|is there|are there|got|suggest|propose|what|which)(?: \w+){0,4} (time|times|slot|slots|moment|gap|window)\b.*\b(with|for|when|that works?|suits?|to (meet|talk|speak|see|call|catch))\b/,
    /\b(need|want|looking for|would like|i'd like) (some |a |an )?(time|slot|moment|\d+ min\w*|hours?|half an hour|quick (chat|call)|\d+ hours?)\b.*\bwith\b/,
    /\bpossible to (meet|speak|talk|see|call|catch)\b/,
    /\b(any chance|chance)\b.*\b(grab|catch|meet|see|get|talk|speak|chat|of|with|for)\b/,
    new RegExp(
      `\\b(?:can|could|may) i (grab|catch|see|call|ring|phone|reach|visit|speak to|speak with|talk to|meet|meet with|get hold of) ${person}`,
      'u',
    ),
    /\b(can|could) (we|i) (all )?(meet|get together|catch up|talk|speak) (with|to)\b/,
    /\b(can|could|would|will) (?!you\b|we\b|i\b|it\b|this\b|that\b)[\p{L}'.-]+(?: [\p{L}'.-]+){0,2} (make it|make|meet|do|join us|be there|talk|take a call|fit me in|fit us in|squeeze|squeeze in)\b/u,
    /\b(does|do|would|will)\b.*\b(work|works|suit|suits)(?: well| out)? for (?!me\b|you\b|a\b)/,
    /\b(does|would|will)\b.*\bsuit (?!me\b|you\b)/,
    /\b(is|are|would)\b.*\b(good|best|better|ok|okay|alright|all right|fine|suitable|convenient|possible|doable) (for|with) (?!me\b|you\b)/,
    /\b(am i|is my (calendar|schedule|day|morning|afternoon|evening|diary))\b.*\b(open|clear|empty)\b/,
    /\bwhen (can|could|would|should|do|does|is)\b.*\b(meet|talk|speak|see|get together|good time|catch up|convenient|around)\b/,
    /\b(is|are|will) (?!there\b|it\b|the\b|my\b)[\p{L}'.@-]+(?: [\p{L}'.@-]+){0,4} (be )?(around|working(?! hours)|in the office|out of office|out of the office|on leave|on holiday|on vacation|away|off|tied up|booked|occupied|open|reachable|engaged|in a meeting|around)\b/u,
    new RegExp(
      `\\b(?:does|do|has|have|if|whether) (?!i\\b|we\\b|you\\b)${person} (?:have |has |got )*(?:anything|something) (?:on|planned|scheduled|booked)\\b(?! (?:my|the)\\b)`,
      'u',
    ),
    new RegExp(`^(?:has|have) ${person} (?:got )?(?:a|any|some) (?:minute|moment|second|sec|time|spare)\\b`, 'u'),
    new RegExp(
      `\\b(?:if|whether) (?!i\\b|you\\b|we\\b)${person} (?:can|could|is able to) (?:meet|talk|speak|join|attend|come|make it)\\b`,
      'u',
    ),
    new RegExp(`\\bwhat (?:does|do) (?!i\\b|we\\b|you\\b)${person} have (?:open|free|available)\\b`, 'u'),
    new RegExp(`\\b(?:has|have|does|do) ${person} (?:have )?any (?:slack|room|space|leeway|gaps?)\\b`, 'u'),
    new RegExp(
      `\\b(?:if|whether) ${person}(?: is|'s| will be) (?:around|there|in the office|working|reachable|on leave|on holiday|tied up|booked|occupied|away|off|out|engaged)\\b`,
      'u',
    ),
    new RegExp(
      `\\bwhen (?!i\\b|you\\b|we\\b)${person} (?:can|could|might|is able to|will be able to) (?:meet|talk|speak|join|chat|call|make it|come)\\b`,
      'u',
    ),
    new RegExp(`\\b(?:is|are) ${person} out(?= (?:on|today|tomorrow|this|next|at|in the)\\b|\\W*$)`, 'u'),
    /\bwhen(?:'s| is| would be) (?:good|best|convenient|ok|okay|suitable) for (?!me\b|you\b)/,
    /\b(?:what|which|any|how many) (?:free |open )?gaps?\b/,
    new RegExp(
      `\\b(?:does|do) (?!i\\b|we\\b|you\\b|it\\b|this\\b|that\\b)${person} work (?:on|at|today|tomorrow|this|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday)`,
      'u',
    ),
    /\bdouble[ -]?booked\b/,
    /\b(?:is|are)\b.*\b(?:clear|open) for (?!me\b|us\b|business\b)/,
    /\b(next|first|earliest) (free|available|possible|open)\b|\bearliest .* (meet|see|free)\b/,
  ],
  asksForDay: [
    /\bwhat(?:'s| is| are| will) (?!the\b|it\b|that\b|this\b|you\b|your\b|my\b|i\b|a\b|going\b|everyone\b|we\b)[\p{L}'@.-]+(?: [\p{L}'@.-]+){0,3} (?:be )?(?:doing|up to|got on)\b/u,
    /\b(what|how) (does|do|is|will)\b.*('s|s'|\bthe)? ?(day|week|morning|afternoon|schedule|calendar|agenda|diary|monday|tuesday|wednesday|thursday|friday|today|tomorrow)\b.*\blook(s|ing)?\b/,
    /(?<!\b(?:day|year|king))(?<!\btoday)(?<!\btomorrow)(?<!\bwhat)(?<!\bthat)(?<!\bit)'s (calendar|schedule|agenda|diary|day|week)\b/,
    /\b(calendar|schedule|agenda|diary) (of|for) (?!me\b|my\b|the\b|which\b|what\b|a\b|an\b|any\b|today\b|tomorrow\b|this\b|next\b|monday\b|tuesday\b|wednesday\b|thursday\b|friday\b|saturday\b|sunday\b|\d)[\p{L}@.]+/u,
  ],
  refuses: [
    /^(?:(?:ok|okay|yes|no|hey|hi|hello|please|cortana|alexa|olly|siri|liaison|can you|could you|would you|will you|i want you to|i want to|i need to|i need you to|i'd like to|i would like to|let's|kindly|just|now|and|then|also)[,! ]*)*(send|email|e-mail|mail|text|post|tweet|mark|set|remind|reminder|book|reserve|order|buy|play|add|create|cancel|delete|remove|clear|schedule (a|an|my|the|me|us|work)|put|move|block|change|invite|notify|message|forward|alert|update|turn|reply|decline|accept|make|keep|show (?:me )?as|show the meeting|call|contact|join|start|stop|open)\b/,
    /\bopening (?:hours|times)\b|^(?:note|jot|fyi)\b|^why\b(?! (?:not|don't)\b)/,
    /\b(saying|which says|that says) (that )?(i|we)\b/,
    /\b(?:tell|inform|let) (?!me\b|us\b)[\p{L}'.-]+(?: know)? (?:that )?(?:i|we)(?:'m|'re|'ll| am| are| will)\b/u,
    /\b(feel free|for free|free (of charge|shipping|app|apps|music|food|wifi|wi-fi|trial|version|delivery|parking|will|game|games|movies?|tickets?)|sugar free|gluten free|tax free|toll free|hands free|duty free|free from (?:all |any )?(?:bugs?|ads?|pain|sugar|gluten|errors?|spam)|busy (road|street|traffic|line|signal))\b/,
    /\b(uber|taxis?|cab|trains?|tickets?|flights?|hotels?|restaurants?|movies?|drivers?|products?|parking|songs?|episodes?|downloads?|pizza|tables?|seats?|apartments?|jobs?|recipes?|stores?|shops?|traffic|courses?|books?|apps?|games?|food|space|storage|concerts?|events?|gym|bank|library|museum|road|vacation days?|days off|pto|appointments? slots)(?: \w+){0,3} (?:is |are )?(free|available|open|busy)\b|\b(free|available|open|busy)(?: \w+){0,3} (uber|taxis?|cab|trains?|tickets?|flights?|hotels?|restaurants?|movies?|drivers?|products?|parking|songs?|episodes?|downloads?|pizza|tables?|seats?|apartments?|jobs?|recipes?|stores?|shops?|traffic|courses?|books?|apps?|games?|food|space|storage|concerts?|events?|gym|bank|library|museum|road|vacation days?|days off|pto|appointments? slots)\b/,
    /\b(any|which|what|a|find|meeting|conference|free|available) (?:meeting |conference )?rooms?\b/,
    /^(?:\w+, )?(i'm|i am|i will be|i'll be|we're|we are|we'll be)\b(?!.*\b(if|when|whether|wondering|trying|looking)\b)(?!.*\?)/,
    /^(?!.*\b(free|available|busy|availability)\b).*\b(my|our) (\w+ )?(meetings?|appointments?|events?|calls?|flights?|classes|interview)\b/,
    /^(?!.*\b(free|available|busy|availability)\b).*\bhave to\b/,
    /\b(in stock|on sale|traffic|weather)\b/,
    /\bno (meetings|appointments)\b/,
  ],
  asksNext: [
    /\b(next|first|earliest|soonest) (possible )?(time|moment|slot|opening|gap|window|chance|opportunity|availability)\b(?! of)/,
    /\bnext (free|available|open)\b|\b(first|earliest|soonest) (free|available|open|possible)\b|\b(free|available) next\b(?! (week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|few|couple|two|three|\d|time on))/,
    /\b(as soon as possible|asap|soonest|the earliest|how soon|free again|available again|get free)\b/,
  ],
  asksWhen: [
    /\b(when|what times?|which times?|what hours|which (hours|days?|slots?|morning|afternoon)|what days?|(what|which) (free|open|available|gaps?)|have (?:open|free)|find|suggest|propose|list|availability|availabilities|free times?|open slots?|free slots?|time ?slots?|openings?)\b/,
  ],
  together: /\b(both|all|together|everyone|everybody|each|jointly|common|mutual|mutually|at the same time)\b/,
  follows:
    /^(and|what about|how about|what of|or|then|also|same|ok(ay)? and|but|or maybe|maybe|and what about|and how about|so|and also|plus|sorry,? i meant|i meant|i mean|sorry|no,? |actually|add|rather)\b/,
  adds: /^(?:ok |okay |and )*(?:also|add|plus|together with|along with)\b|\b(?:too|as well)\W*$/,
  without: /^(?:ok |okay |and |or |but )*(?:without|minus|leave out|drop|not) (?<name>[\p{L}'.@ -]{1,60}?)\W*$/u,
  laterToday: /^(?:and |or |what about |how about |maybe )*later today\W*$/,
  same: /\bsame (time|hour|slot|hours)\b|\bat the same\b/,
  later:
    /^(and |or |what about |how about |maybe |anything |something |any time |a bit |a little )*(later|afterwards?|after that|later on)( (that|the same|on the|in the) day| on)?\W*$/,
  earlier:
    /^(and |or |what about |how about |maybe |anything |something |any time |a bit |a little )*(earlier|before that|earlier on)( (that|the same|in the) day)?\W*$/,
  dayAfter: /\b(the day after|the next day|the following day|next day|a day later|day later)\b(?! tomorrow)/,
}
