/** A relationship is found by its name however it was typed, and near names are offered when there is none. */
import { expect, test } from 'vitest'
import { lengthOfName, namesMeant, nearNames, toName } from '../src/relationship/name.ts'

test.each([
  ['  Fabrikam  ', 'Fabrikam'],
  ['Fabrikam\n\tInc.', 'Fabrikam Inc.'],
  ['Fa\u0000bri\u202ekam', 'Fa brikam'],
  ['Cafe\u0301', 'Café'],
  ['\u00a0', ''],
])('%j is stored as %j', (typed, stored) => expect(toName(typed)).toBe(stored))

test('a character outside the first plane counts once', () => expect(lengthOfName('東京🚀')).toBe(3))

test.each([
  ['Fabrikam.', ['Fabrikam.', 'Fabrikam']],
  ['the relationship with Fabrikam', ['the relationship with Fabrikam', 'Fabrikam']],
  ['relatie met Fabrikam, Inc.', ['relatie met Fabrikam, Inc.', 'relatie met Fabrikam, Inc', 'Fabrikam, Inc']],
  ['Fabrikam', ['Fabrikam']],
  ['', []],
])('%j may name %j', (said, meant) => expect(namesMeant(said)).toEqual(meant))

const names = ['Fabrikam', 'Fabrikam Nederland', 'Woodgrove Bank', 'Café Contoso', 'AB']

test.each([
  ['fabrikan', ['Fabrikam']],
  ['fabri', ['Fabrikam', 'Fabrikam Nederland']],
  ['woodgrove', ['Woodgrove Bank']],
  ['cafe contosso', ['Café Contoso']],
  ['xyz', []],
  ['', []],
  ['x'.repeat(10_000), []],
])('%j is near %j', (said, near) => expect(nearNames(said, names, 4)).toEqual(near))

test('no more are offered than asked for', () => {
  expect(nearNames('fabri', names, 1)).toEqual(['Fabrikam'])
})

test('among many names the nearest are offered, those of equal distance by name', () => {
  const many = Array.from({ length: 3_000 }, (_, n) => `Partner ${2_999 - n}`)
  expect(nearNames('Partnr 777', many, 4)).toEqual(['Partner 777', 'Partner 177', 'Partner 1777', 'Partner 277'])
  expect(nearNames('Partner', many, 3)).toEqual(['Partner 0', 'Partner 1', 'Partner 10'])
})
