/** What the bot says about itself in Dutch. */
import type { ShownText } from './shown-text.ts'
import type { GuidanceWords } from './words-guidance.en.ts'

const logged = 'Elke vraag wordt vastgelegd: wie vroeg, over wie en wanneer.'

export const guidanceNl: GuidanceWords = {
  little: {
    title: 'Waarom u ziet wat u ziet',
    lines: {
      partner: (organization: ShownText) => [
        `Uw organisatie en ${organization} hebben afgesproken hoeveel er te zien is, en iedereen daar mag minder van de eigen tijd laten zien. Welk van de twee het is, vertel ik niet.`,
        `Wilt u meer zien, vraag het dan aan de persoon zelf, of aan uw contact bij ${organization}.`,
      ],
      ours: [
        'Iedereen bepaalt zelf hoeveel collega’s van de agenda zien: in de agendamachtigingen van Outlook, en hier. Van wat privé is, is alleen de tijd te zien.',
        'Wilt u meer zien, vraag het dan aan de persoon zelf.',
      ],
    },
  },
  logged: {
    title: 'Wat er van uw vragen bewaard wordt',
    lines: {
      partner: (organization: ShownText) => [
        logged,
        `Mensen van ${organization} kunnen zien wie naar hen vroeg, en hun beheerders kunnen dat nalezen.`,
      ],
      ours: [logged, 'Over wie u iets vraagt, die ziet dat met “wie vroeg naar mij?”; beheerders kunnen het nalezen.'],
    },
  },
  more: {
    title: 'Wie bepaalt wat u ziet',
    lines: {
      partner: (organization: ShownText) => [
        `De beheerders van ${organization} bepalen wat uw organisatie ziet, en iedereen bepaalt dat over de eigen tijd.`,
        `Vraag het aan uw contact bij ${organization}, of aan uw eigen beheerders.`,
      ],
      ours: [
        'Uw beheerders bepalen wat partners zien. Over de eigen tijd bepaalt iedereen zelf: “deel alleen mijn tijd”, “deel niets van mij”.',
        'Wilt u meer van iemands tijd zien, vraag het dan aan de persoon zelf.',
      ],
    },
  },
}
