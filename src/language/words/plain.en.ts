/** English words that are nobody's name where a name could stand. */
export const plainEnglish: ReadonlySet<string> = new Set(
  `a about above accept actually add after again agenda ago ahead all almost already also alright always am an and another any anybody anymore anyone anything anytime
  appointment appointments appreciate are around arrange as ask at attend attending available availability avail away awesome back bad be because been before begin being best better between bit
  book booked both bot but by bye calendar calendars call calls can cannot can't catch chance chat check cheers clear close coffee colleague colleagues come conference convenient cool could couple
  day days dear debate definitely did diary dinner display do does doesn't doing done don't drinks drive during each earlier earliest early else email end enough evening event events ever every everybody everyone
  everything exactly excellent except fine find first fit flexible follow following for free friday friend friends from full gap gaps get give given glad go going gonna good got grab great group guess guys had half hang happen happy has
  hasn't have haven't he hear hello help hence her here hey hi hiking him his hold hope hopefully hour hours how however i i'd i'll i'm i've if important in info information into invite is isn't it it's its join just keep know last later latest
  least left length let let's like likely list little liaison location long look looking looks lot lunch made mail make many maybe me mean meet meeting meetings message might mine minute minutes moment moments
  monday month months more morning most mother move much mutual must my myself name need needed never new next nice no nobody none noon not nothing now o'clock occupied of off office ok okay on once one ones only open opening
  openings option options or other others our out over own part particular perfect perhaps person phone place plan planner plans please possible possibly preferably probably put question quick quickly
  rather ready really regarding reply request rest right room schedule scheduled second see seem seems send set several shall she short should show sit skype slot slots so some somebody somehow someone something sometime
  soon sorry sort sound sounds spare speak start starting still stuff such suggest suit suitable suits sure sync take talk team teams tell terrific than thank thanks that that's the their them then there these they thing things think this those
  though through till time times to today together tomorrow tonight too touch try under unless until up update upcoming us use using usually very via video view visit wait want wants was way we week weekday weekend weeks well were
  what what's whatever when when's whenever where whether which while who whole whose why will window wish with within without won't wonder wondering work working works would wouldn't yeah year yep yes yesterday yet you you'd you're your yours
  bring unavailable tied gym pto vacation holiday leave sick reachable engaged manager boss secretary assistant report standup review business matter matters project say says fyi kind kindly indeed anyway btw idea ideas
  instead currently soonest earliest asap able around ourselves yourself themselves possible hallo heya morning afternoon night chance everyone's anyone's today's tomorrow's busy marketing sales demo debrief interview min mins hr hrs pls plz
  mr mrs ms miss dr prof professor sir madam whens wheres relationship relationships sharing everything's
  may might meetup session presentation workshop discussion discuss brainstorm talk catchup catch-up onwards onward earlier lunchtime nope nah hmm uh um oh ah well wow exact exactly details detail
  somewhere sometime urgently invite invitation reschedule
  lol haha hahaha nvm merci gracias super perfecto danke yup yay kk ty ciao omg hehe ooh oops block whichever whoever told meant add drop im ive youre happened happening bother reserve arrange`.split(
    /\s+/,
  ),
)
