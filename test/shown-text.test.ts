import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain, shown, spoken } from '../src/bot/shown-text.ts'

const odd = fc.string({
  unit: fc.constantFrom(...('\\`*_~[]()<>|!#+-=.1a \n\t\u202e\u200b\u{1f600}$' + '{}')),
  maxLength: 60,
})

const any = fc.array(fc.nat(0x10ffff), { maxLength: 30 }).map((points) => String.fromCodePoint(...points))

test('what is shown reads as what was written, on one line and without anything unseen', () => {
  fc.assert(
    fc.property(fc.oneof(odd, any), (text) => {
      expect(spoken(shown(text))).toBe(plain(text))
      expect(shown(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b-\u200f]/u)
    }),
  )
})

test('no mark of Markdown is left that could do anything', () => {
  fc.assert(
    fc.property(odd, (text) => {
      const bare = shown(text).replace(/\\[^a-z0-9\s]/g, 'x')
      expect(bare).not.toMatch(/[`*_~[\]<>|!]|^[#+\-=]|^\d+[.)]/)
    }),
  )
})

const names = [
  ['Contoso & Sons (Delft)', 'Contoso & Sons (Delft)'],
  ['R&D – Jansen-de Vries', 'R&D – Jansen-de Vries'],
  ['[x](http://evil)', '\\[x\\](http://evil)'],
  ['**bold** _it_', '\\*\\*bold\\*\\* \\_it\\_'],
  ['1. first', '1\\. first'],
  ['# title', '\\# title'],
  ['${secret} `x`', '${secret} \\`x\\`'],
  ['one\r\ntwo', 'one two'],
  ['abc\u202Edcba', 'abc dcba'],
] as const

test.each(names)('%j is shown as %j', (text, expected) => expect(shown(text)).toBe(expected))

test('what is too long ends in an ellipsis, between characters', () => {
  expect(plain('\u{1f600}'.repeat(9), 5)).toBe(`${'\u{1f600}'.repeat(4)}…`)
  expect(plain('a b c d', 4)).toBe('a b…')
})
