/** What the bot says about itself in English: why people see what they see, and what is kept of their questions. */
import type { ShownText } from './shown-text.ts'

const logged = 'Every question is logged: who asked, about whom and when.'

export const guidanceEn = {
  little: {
    title: 'Why you see what you see',
    lines: {
      partner: (organization: ShownText) => [
        `Your organization and ${organization} agreed on how much is shown, and everybody there may show less of their own time. Which of these it is, I don’t tell.`,
        `To see more, ask the person directly, or your contact at ${organization}.`,
      ],
      ours: [
        'Everybody decides how much of their calendar colleagues see: in Outlook’s calendar permissions, and here. What is marked private shows the time only.',
        'To see more, ask the person directly.',
      ],
    },
  },
  logged: {
    title: 'What is kept of your questions',
    lines: {
      partner: (organization: ShownText) => [
        logged,
        `People of ${organization} can see who asked about them, and their administrators can read the log.`,
      ],
      ours: [
        logged,
        'Whoever you ask about can see that with “who asked about me?”, and administrators can read the log.',
      ],
    },
  },
  more: {
    title: 'Who decides what you see',
    lines: {
      partner: (organization: ShownText) => [
        `The administrators of ${organization} decide what your organization sees, and everybody decides about their own time.`,
        `Ask your contact at ${organization}, or your own administrators.`,
      ],
      ours: [
        'Your administrators decide what partners see. Everybody decides about their own time: “share my time only”, “share nothing of mine”.',
        'To see more of somebody’s time, ask the person directly.',
      ],
    },
  },
}
export type GuidanceWords = typeof guidanceEn
