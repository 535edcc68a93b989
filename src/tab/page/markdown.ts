/** The little Markdown that Liaison's cards use, as HTML: emphasis and escapes, and nothing that could be pressed or loaded. */

/** What people wrote comes escaped; that, and whatever means something in HTML, is written by its number, so no text becomes an element. */
export function htmlOf(text: string): string {
  return text
    .replace(/\\([^\p{L}\p{N}\s])|[&<>"']/gu, (mark, escaped?: string) => `&#${(escaped ?? mark).codePointAt(0)};`)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|\s)_(.+?)_(?=\s|$)/g, '$1<em>$2</em>')
}
