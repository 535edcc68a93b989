/** What was typed as a partner's domains, read into domains as they are stored: lower case, IDNA to ASCII, no duplicates. */
import { domainToASCII, domainToUnicode } from 'node:url'

/** New-OrganizationRelationship takes at most this many in one request (Exchange, DomainNames). */
export const mostDomains = 238

export interface ReadDomains {
  /** in the order typed, each once */
  readonly domains: readonly string[]
  /** what is no domain, as typed, each once */
  readonly invalid: readonly string[]
}

const betweenDomains = /[\s,;，、]+/u
const words = new Set(['and', 'en', '&', '+'])

/** Separated by commas, spaces or new lines; semicolons and "and" between them are forgiven. */
export function readDomains(text: string): ReadDomains {
  const typed = text.split(betweenDomains).filter((part) => part !== '' && !words.has(part.toLowerCase()))
  const domains = new Set<string>()
  const invalid = new Set<string>()
  for (const part of typed) {
    const domain = toDomain(part)
    if (domain === undefined) invalid.add(part)
    else domains.add(domain)
  }
  return { domains: [...domains], invalid: [...invalid] }
}

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
/** domainToASCII reads paths, ports, escapes and numbers as a browser would; none of that is a mail domain. */
const mayStandInDomain = /^[a-z0-9.\-\u0080-\u{10ffff}]+$/iu

/**
 * The stored form of one domain, or undefined when it is none: at least two labels of letters, digits and inner hyphens,
 * 63 octets each and 253 in all, the last one not all digits (RFC 5321 4.1.2, RFC 1035 2.3.4, RFC 3696 2).
 * Wildcards, addresses and IP numbers are none.
 */
export function toDomain(typed: string): string | undefined {
  if (typed.length > 1_000 || !mayStandInDomain.test(typed)) return undefined
  const ascii = looksNumeric(typed) ? '' : domainToASCII(typed.normalize('NFC')).toLowerCase()
  const labels = ascii.split('.')
  if (labels.length < 2 || ascii.length > 253 || !labels.every((part) => label.test(part))) return undefined
  if (/^\d+$/.test(labels.at(-1) ?? '') || hasBrokenPunycode(ascii)) return undefined
  return ascii
}

/** A label that only looks encoded (RFC 5891, 4.4): newer versions of Node let it through. */
function hasBrokenPunycode(ascii: string): boolean {
  return domainToUnicode(ascii)
    .split('.')
    .some((part) => part.startsWith('xn--'))
}

/** "10.1" would become the IP number 10.0.0.1, and "0x7f.1" 127.0.0.1. */
function looksNumeric(typed: string): boolean {
  return /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/i.test(typed)
}
