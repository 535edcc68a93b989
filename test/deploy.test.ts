/** What the container and the template name is there: settings, files, and pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingNames } from '../src/config.ts'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')
const templates = readdirSync(new URL('infra/', root)).map((file) => ({ file, text: read(`infra/${file}`) }))
const template = (file: string) => templates.find((one) => one.file === file)?.text ?? ''

test('the template sets only settings that there are', () => {
  const named = [
    ...all(/^ {6}((?:LIAISON_|MicrosoftApp)\w+):/gm, template('main.bicep')),
    ...all(/name: '((?:LIAISON_|MicrosoftApp|DATABASE|PORT)\w*)'/g, template('app.bicep')),
  ]
  expect(named.length).toBeGreaterThan(9)
  expect(named.filter((name) => !settingNames.has(name))).toEqual([])
})

test('every module and parameter that is used is declared', () => {
  const main = template('main.bicep')
  for (const [, file = '', body = ''] of main.matchAll(
    /module \w+ '([^']+)' = \{[\s\S]*?params: \{([\s\S]*?)\n {2}\}\n/g,
  )) {
    const given = all(/^ {4}(\w+):/gm, body).sort()
    expect(given).toEqual(all(/^param (\w+)/gm, template(file)).sort())
  }
  const given = all(/^param (\w+)/gm, template('main.bicepparam'))
  const declared = all(/^param (\w+)/gm, main)
  expect(given.filter((name) => !declared.includes(name))).toEqual([])
  const needed = all(/^param (\w+) \w+$/gm, main)
  expect(needed.filter((name) => !given.includes(name))).toEqual([])
})

test.each(templates.filter(({ file }) => file.endsWith('.bicep')))('the brackets of $file close', ({ text }) => {
  const count = (sign: string) => text.split(sign).length - 1
  expect([count('{') - count('}'), count('[') - count(']'), count('(') - count(')')]).toEqual([0, 0, 0])
})

test('the container copies what is there and what its build may see', () => {
  const copied = all(/^COPY (?!--from)(.+) \S+$/gm, read('Dockerfile')).flatMap((files) => files.split(' '))
  const seen = all(/^!(\S+)$/gm, read('.dockerignore'))
  expect(copied.length).toBeGreaterThan(5)
  expect(copied.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
  expect(copied.filter((path) => !seen.includes(path))).toEqual([])
})

test('the page links to files that are there and names settings that there are', () => {
  const page = read('docs/deploy.md')
  const linked = all(/\]\(([^)#:]+)\)/g, page)
  expect(linked.filter((path) => !existsSync(new URL(`docs/${path}`, root)))).toEqual([])
  const named = all(/`(?:\w+=)?((?:LIAISON|MicrosoftApp|DATABASE)_?\w+)/g, page)
  expect(named.filter((name) => !settingNames.has(name))).toEqual([])
})

test('the file of settings handed to a container undoes nothing that the image sets', () => {
  const sets = [...read('Dockerfile').matchAll(/^(?:ENV| {3}) (LIAISON_\w+|PORT)=(\S+)/gm)]
  const example = new Map([...read('.env.example').matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]))
  expect(sets.map(([, name]) => name)).toEqual(['LIAISON_DATA', 'PORT'])
  expect(sets.filter(([, name, value]) => (example.get(name) ?? value) !== value)).toEqual([])
})

test('what the container leaves behind after building is imported by nothing that runs in it', () => {
  const left = all(/^ {4}(typescript .*)$/gm, read('Dockerfile')).flatMap((names) => names.split(' '))
  expect(left.length).toBeGreaterThan(3)
  const runs = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/^tab.page\/|build-page/.test(file))
    .map((file) => ({ file, text: read(`src/${file}`) }))
  expect(runs.length).toBeGreaterThan(100)
  expect(runs.filter(({ text }) => left.some((name) => text.includes(`'${name}'`))).map(({ file }) => file)).toEqual([])
})

test('a program that the page runs in the container is there', () => {
  const run = all(/node dist\/([\w/]+)\.js/g, read('docs/deploy.md'))
  expect(run.length).toBeGreaterThan(2)
  expect(run.filter((name) => !existsSync(new URL(`src/${name}.ts`, root)))).toEqual([])
})
