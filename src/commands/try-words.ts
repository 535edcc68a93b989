/** What `npm run try` says once everything runs. */

interface Running {
  readonly admin: string
  readonly partner: string
  readonly bot: string
  readonly data: string
  readonly seconds: number
  /** ports that were wanted and taken, with the ones used instead */
  readonly moved: readonly { readonly what: string; readonly wanted: number; readonly used: number }[]
}

export function welcome(running: Running): string {
  return `
Liaison runs with the example organization Contoso (ready in ${running.seconds.toFixed(0)} s).
${running.moved.map(({ what, wanted, used }) => `  Port ${wanted} was taken, so ${what} uses ${used}.\n`).join('')}
1. Open  ${running.partner}  and choose "Personal Chat".
   You are Pia Lindqvist of Fabrikam, a partner of Contoso. Type:
     is Alice free on Tuesday?
     when are Alice and Bob free next week?
     is Sam busy tomorrow at 10?        (there are two; choose)
     is Noor free tomorrow?             (she shares nothing)
     is Rembrandt free tomorrow?        (a meeting room)
     is Alice dinsdag vrij?             (Dutch will do as well)

2. Open  ${running.admin}  and choose "Personal Chat".
   You are Ada Hartman, who looks after relationships at Contoso. Type:
     relationships
     new relationship                   (one question at a time; example.org is a domain to use)
     new relationship form              (the same on one card)
     turn off Fabrikam                  (now let Pia ask again)
     help

3. Open  ${running.bot}/tab  in any browser: the page that Teams shows beside the chat.
   You are Ada there too. Search the list, open Fabrikam, and see its history and how much it was used.
   Edit it or make a new relationship, import a file, export one. Whatever can be typed in the chat can be typed here:
     check                              (what needs attention)
     why can't pia@fabrikam.com see noor@contoso.com
     preview as pia@fabrikam.com: is Alice free on Tuesday?
     other side of Fabrikam             (what to send to Fabrikam's admin)

The bot listens on ${running.bot}; what it keeps is in ${running.data} and goes when it ends.
Nothing of this can be reached from another machine. Ctrl-C ends everything.
`
}
