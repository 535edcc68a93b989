/**
 * Fills Adaptive Card templates, compiled once: the part of the templating language that our cards use, at a part of the
 * library's cost (test/template.test.ts holds it to the library). `$data` repeats or narrows, `$when` leaves out, `${...}` is
 * a path, `!`, `&&`, `==`, `!=`, `>`, `count()`, a number or a 'string' (Adaptive Cards, "Template Language").
 */

/** What paths are looked up in: `$root`, and the nearest `$data`. */
interface Scope {
  readonly root: unknown
  readonly data: unknown
}

type Filler = (scope: Scope) => unknown

/** Left out by its `$when`. */
const nothing = Symbol('nothing')

/** Throws on an expression it does not know; the filler throws where the data lacks what the template names. */
export function compile(template: unknown): (data: unknown) => unknown {
  const fill = fillerOf(template)
  return (data) => fill({ root: data, data })
}

function fillerOf(part: unknown): Filler {
  if (typeof part === 'string') return textFiller(part)
  if (Array.isArray(part)) return arrayFiller(part)
  if (typeof part !== 'object' || part === null) return () => part
  const { $data, ...rest } = part as Readonly<Record<string, unknown>>
  const fill = objectFiller(rest)
  if ($data === undefined) return fill
  const narrowed = fillerOf($data)
  return (scope) => {
    const data = narrowed(scope)
    if (!Array.isArray(data)) return fill({ root: scope.root, data })
    return new Repeated(data.map((each) => fill({ root: scope.root, data: each })))
  }
}

/** Several in the place of one, inside an array. */
class Repeated {
  readonly parts: readonly unknown[]

  constructor(parts: readonly unknown[]) {
    this.parts = parts
  }
}

function arrayFiller(parts: readonly unknown[]): Filler {
  const fillers = parts.map(fillerOf)
  return (scope) => {
    const filled: unknown[] = []
    for (const fill of fillers) {
      const part = fill(scope)
      if (part instanceof Repeated) filled.push(...part.parts.filter((each) => each !== nothing))
      else if (part !== nothing) filled.push(part)
    }
    return filled
  }
}

function objectFiller({ $when, ...properties }: Readonly<Record<string, unknown>>): Filler {
  const when = $when === undefined ? undefined : fillerOf($when)
  const fillers = Object.entries(properties).map(([name, value]) => [name, fillerOf(value)] as const)
  return (scope) => {
    if (when && when(scope) !== true) return nothing
    const filled: Record<string, unknown> = {}
    for (const [name, fill] of fillers) {
      const value = fill(scope)
      if (value !== nothing) filled[name] = value
    }
    return filled
  }
}

/** `${x}` alone keeps the value's kind, among other text it is written out. */
function textFiller(text: string): Filler {
  const parts = text.split(/\$\{([^}]*)\}/)
  if (parts.length === 1) return () => text
  const fillers = parts.map((part, n): Filler => (n % 2 ? expression(part) : () => part))
  const [before, only, after] = fillers
  if (only && fillers.length === 3 && parts[0] === '' && parts[2] === '') return only
  if (before && only && after && fillers.length === 3) return (scope) => `${before(scope)}${only(scope)}${after(scope)}`
  return (scope) => fillers.map((fill) => fill(scope)).join('')
}

const operators: Readonly<Record<string, (a: unknown, b: unknown) => boolean>> = {
  '&&': (a, b) => a === true && b === true,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>': (a, b) => Number(a) > Number(b),
}

/** Loosest first: what stands left and right of an operator is an expression of its own. */
function expression(text: string): Filler {
  for (const [operator, decide] of Object.entries(operators)) {
    const at = text.indexOf(operator)
    if (at < 0) continue
    const [left, right] = [expression(text.slice(0, at)), expression(text.slice(at + operator.length))]
    return (scope) => decide(left(scope), right(scope))
  }
  return term(text.trim())
}

function term(text: string): Filler {
  const [, literal] = /^'([^']*)'$/.exec(text) ?? []
  if (literal !== undefined) return () => literal
  if (/^\d+$/.test(text)) return () => Number(text)
  const [, counted] = /^count\(([^)]*)\)$/.exec(text) ?? []
  if (counted !== undefined) return count(path(counted))
  if (!text.startsWith('!')) return path(text)
  const negated = path(text.slice(1))
  return (scope) => negated(scope) !== true
}

function count(of: Filler): Filler {
  return (scope) => {
    const list = of(scope)
    return Array.isArray(list) ? list.length : 0
  }
}

/** `a.b[0].c` in the nearest data, `$data` that itself, `$root.a` in all of it. */
function path(text: string): Filler {
  if (!/^\$?[A-Za-z]\w*(\.\w+|\[\d+\])*$/.test(text))
    throw new Error(`a card template says what cannot be filled in: ${text}`)
  const [first = '', ...rest] = text.split(/[.[\]]+/).filter(Boolean)
  const isRoot = first === '$root'
  const names = isRoot || first === '$data' ? rest : [first, ...rest]
  const [name] = names
  if (name !== undefined && names.length === 1) return (scope) => lookUp(isRoot ? scope.root : scope.data, name)
  return (scope) => names.reduce(lookUp, isRoot ? scope.root : scope.data)
}

function lookUp(from: unknown, name: string): unknown {
  const value =
    typeof from === 'object' && from !== null ? (from as Readonly<Record<string, unknown>>)[name] : undefined
  if (value === undefined) throw new Error(`a card's data lacks what its template shows: ${name}`)
  return value
}
