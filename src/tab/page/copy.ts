/** Puts a text on the clipboard, from a press. */

/** False where the browser does not let us: the text stays selected then, to be copied by hand. */
export async function copied(from: HTMLTextAreaElement): Promise<boolean> {
  from.focus()
  from.select()
  // the older way first: the newer one is closed to frames that were not given it, and the browser complains of the attempt
  if (document.execCommand('copy')) return true
  return navigator.clipboard.writeText(from.value).then(
    () => true,
    () => false,
  )
}
