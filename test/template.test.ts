import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { compile } from '../src/bot/template.ts'

/** The library whose language this is; not imported by name, because its type declarations lead to source we cannot compile. */
const { Template }: { Template: new (template: unknown) => { expand(context: { $root: unknown }): unknown } } =
  createRequire(import.meta.url)('adaptivecards-templating')

const data = {
  title: 'a `x` ${title} \\[x\\]',
  none: '',
  yes: true,
  no: false,
  width: 90,
  empty: [],
  people: [
    { name: 'Alice', lines: ['one', 'two'], address: { mail: 'alice@contoso.com' } },
    { name: 'Bob', lines: [], address: { mail: 'bob@contoso.com' } },
  ],
  inner: { title: 'inside', deep: { list: [1, 2] } },
}

const parts: readonly (readonly [string, unknown])[] = [
  ['text around a value', { text: 'Hello ${title}, and ${inner.title}!' }],
  ['a number and a truth stay what they are', { width: '${width}', wrap: '${yes}', list: '${inner.deep.list}' }],
  [
    'left out',
    [
      { $when: '${no}', a: 1 },
      { $when: "${none != ''}", b: 1 },
      { $when: '${count(empty) > 0}', c: 1 },
    ],
  ],
  [
    'kept',
    [
      { $when: '${yes}', a: 1 },
      { $when: "${title != ''}", b: 1 },
      { $when: '${count(people) > 0 && !no}', c: 1 },
    ],
  ],
  [
    'compared',
    [
      { $when: '${count(empty) == 0}', a: 1 },
      { $when: "${inner.title == 'inside'}", b: 1 },
    ],
  ],
  ['repeated', [{ $data: '${people}', name: '${name}', of: '${$root.inner.title}', mail: '${address.mail}' }]],
  ['repeated inside', [{ $data: '${people}', items: [{ $data: '${lines}', text: '${$data}' }], first: '${name}' }]],
  ['repeated and left out', [{ $data: '${people}', $when: "${name != 'Bob'}", name: '${name}' }]],
  ['narrowed', [{ $data: '${inner}', text: '${title}' }]],
  ['one of a list', { text: '${people[1].name}' }],
  ['nothing to fill', { a: [1, { b: 'plain' }] }],
]

test.each(parts)('fills as the library does: %s', (_name, part) => {
  expect(compile({ part })(data)).toEqual(new Template({ part }).expand({ $root: data }))
})

const folder = new URL('../cards/', import.meta.url)
const expressions = readdirSync(folder).flatMap((file) => {
  return [...readFileSync(new URL(file, folder), 'utf8').matchAll(/\$\{[^}]*\}/g)].map(([found]) => found)
})

test('every expression in cards/ is of a kind compared here', () => {
  const kinds = [
    /^\$\{!?(\$root\.|\$data$)?[\w.]+(\[\d\]\.\w+)?\}$/,
    /^\$\{\$data\}$/,
    /^\$\{[\w.$]+ != ''\}$/,
    /^\$\{count\([\w.]+\) (>|==) 0( && !?\$root\.\w+)?\}$/,
  ]
  expect(expressions.filter((found) => !kinds.some((kind) => kind.test(found)))).toEqual([])
})

test('data that lacks something, and a language that is not ours, are refused', () => {
  expect(() => compile({ text: '${missing}' })({})).toThrow('missing')
  expect(() => compile({ text: "${if(a, 'b', 'c')}" })).toThrow('cannot be filled in')
})

test('people’s text is never taken for a template', () => {
  expect(compile({ text: '${text}' })({ text: '${secret} ${1+1}', secret: 'x' })).toEqual({ text: '${secret} ${1+1}' })
})
