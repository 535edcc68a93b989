/**
 * Conversations are scripts and expectations at once, played through the real bot. In test/conversations/*.txt:
 * `[pia nl]` who speaks, and in which locale · `> words` typed · `* verb key=value` the button of that verb on the last card,
 * inputs filled in · `< words` the replies say this · `<! words` they do not · `= {json}` the last machine-readable copy
 * holds this · `< (nothing)` no reply at all · `-- restart`, `-- wait 8 days` · `#` a remark. After the last one said or
 * pressed something is expected: what nobody looks at proves nothing.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { calendars } from './conversations/calendars.ts'
import { cardIn, cardsIn, textOf, valuesIn } from './replied.ts'
import { newWorld, type Replied, type Speaker } from './world.ts'

const folder = new URL('./conversations/', import.meta.url)
const scripts = readdirSync(folder).filter((file) => file.endsWith('.txt'))

test.each(scripts)('%s', async (file) => {
  const play = player()
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n')
  expect(lastSign(lines), `${file} expects something after the last line that is said`).toMatch(/^[<=]/)
  for (const [n, line] of lines.entries()) {
    try {
      await play(line.trim())
    } catch (error) {
      if (error instanceof Error) error.message = `${file}:${n + 1} ${line}\n${error.message}`
      throw error
    }
  }
})

function lastSign(lines: readonly string[]): string | undefined {
  return lines.findLast((line) => /^\s*[<=>*]/.test(line))?.trim()
}

function player(): (line: string) => Promise<void> {
  const world = newWorld(calendars)
  let speaker: Speaker = 'ada'
  let locale = 'en-GB'
  let replies: readonly Replied[] = []
  const lastCard = new Map<Speaker, Record<string, unknown>>()

  const deliver = async (activity: Record<string, unknown>) => {
    replies = await world.deliver(speaker, { locale, ...activity })
    for (const card of cardsIn(replies)) lastCard.set(speaker, card)
  }
  const pressLast = (words: string) => {
    const [verb = '', ...filled] = words.match(/(?:[^\s"]|"[^"]*")+/g) ?? []
    const inputs = Object.fromEntries(filled.map((one) => one.replaceAll('"', '').split(/=(.*)/s).slice(0, 2)))
    const data = { ...cardIn(lastCard.get(speaker), verb, inputs['title']), ...inputs }
    return deliver({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    })
  }

  return async (line) => {
    const [sign = '', rest = ''] = line.split(/\s(.*)/s)
    if (line === '' || sign.startsWith('#')) return
    if (sign.startsWith('[')) {
      const [who = '', spoken = 'en'] = line.slice(1, -1).split(' ')
      speaker = who as Speaker
      locale = spoken === 'nl' ? 'nl-NL' : 'en-GB'
    } else if (sign === '>') await deliver({ text: rest })
    else if (sign === '*') await pressLast(rest)
    else if (line === '-- restart') world.restart()
    else if (line.startsWith('-- wait'))
      world.wait(Number(line.split(' ')[2]) * (line.includes('day') ? 86_400_000 : 60_000))
    else if (line === '< (nothing)') expect(replies).toEqual([])
    else if (sign === '<') expect(textOf(replies)).toContain(rest)
    else if (sign === '<!') expect(textOf(replies)).not.toContain(rest)
    else if (sign === '=') expect(valuesIn(replies).at(-1)).toMatchObject(JSON.parse(rest))
    else throw new Error('this line is none a script knows')
  }
}
