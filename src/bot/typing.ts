/** Shows that an answer is being worked on where it takes longer than people wait without a sign. */
import { ActivityTypes, type TurnContext } from 'botbuilder'

const unannouncedMs = 1_000

/** Once, as Teams shows it until the answer comes. That it could not be shown keeps nobody from the answer. */
export async function showingTyping<Result>(context: TurnContext, work: () => Promise<Result>): Promise<Result> {
  const show = () => void context.sendActivity({ type: ActivityTypes.Typing }).catch(() => {})
  const timer = setTimeout(show, unannouncedMs)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}
