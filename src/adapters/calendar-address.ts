/** Where one person's calendar is: an address on the web made from the person's mail address, or looked up in a table. */

/** Undefined: this person's calendar is nowhere. */
export type AddressOf = (mailAddress: string) => string | undefined

/**
 * `https://calendars.contoso.com/{address}.ics`: {address} is alice@contoso.com, {local} alice, {domain} contoso.com, all percent-encoded.
 * A place holder in the host would let a mail address choose the host: such a pattern is refused, with the reason.
 */
export function addressesLike(pattern: string): AddressOf | { readonly because: string } {
  const place = /\{(address|local|domain)\}/g
  const start = /^https?:\/\/[^/?#]+\//.exec(pattern)?.[0]
  if (!start || !URL.canParse(pattern)) return { because: 'is no address on the web' }
  if (start.includes('{')) return { because: 'has a place holder in its host' }
  if (!pattern.includes('{address}') && !pattern.includes('{local}')) return { because: 'is the same for everybody' }
  return (mailAddress) => {
    const address = mailAddress.trim().toLowerCase()
    const at = address.lastIndexOf('@')
    if (at < 1 || /[\s/\\]/.test(address)) return undefined
    const parts: Readonly<Record<string, string>> = {
      address,
      local: address.slice(0, at),
      domain: address.slice(at + 1),
    }
    return pattern.replace(place, (_, name: string) => encodeURIComponent(parts[name] ?? ''))
  }
}

/** A table of mail addresses, compared without regard to case. */
export function addressesFrom(table: Readonly<Record<string, string>>): AddressOf {
  const byMail = new Map(Object.entries(table).map(([mail, address]) => [mail.trim().toLowerCase(), address]))
  return (mailAddress) => byMail.get(mailAddress.trim().toLowerCase())
}
