/** Chains the lines of a journal with a key: an edit, a swap or a cut breaks the chain, and nobody without the key can mend it. */
import { createHmac } from 'node:crypto'
import { z } from 'zod'

/** What stands behind a line: its number and a MAC (HMAC-SHA256) over that, the seal before it, and the line. */
export interface Seal {
  /** whose chain, where many are written side by side (12 hexadecimal digits); absent: the one chain of a file */
  readonly writer?: string
  readonly n: number
  readonly mac: string
}

export const sealShape = z.object({ writer: z.string().optional(), n: z.number(), mac: z.string() })

/** Before the first line. */
export const unbegun: Seal = { n: 0, mac: '' }

export function sealAfter(before: Seal, text: string, key: string): Seal {
  const n = before.n + 1
  const place = before.writer === undefined ? `${n}` : `${before.writer} ${n}`
  const mac = createHmac('sha256', key).update(`${place}\n${before.mac}\n${text}`).digest('base64url')
  return { ...before, n, mac }
}

/** A tab never stands in JSON that JSON.stringify wrote. */
export function withSeal(text: string, { writer, n, mac }: Seal): string {
  return `${text}\t${writer === undefined ? '' : `${writer}:`}${n} ${mac}`
}

/** A line without its new line; no seal: it was written before lines were sealed, or by somebody else. */
export function unsealed(line: string): { readonly text: string; readonly seal?: Seal } {
  const [, text, writer, n, mac] = /^([^\t]*)\t(?:([0-9a-f]{12}):)?(\d{1,15}) ([\w-]{43})$/.exec(line) ?? []
  if (text === undefined || mac === undefined) return { text: line }
  return { text, seal: { ...(writer === undefined ? {} : { writer }), n: Number(n), mac } }
}

export interface Chain {
  /** The lines as they are to be written, each with its new line; `settle` when they are. */
  next(texts: readonly string[]): { readonly written: string; readonly settle: () => void }
  /** Tells how far it came, when nobody was told yet. */
  end(): void
}

export const noChain: Chain = {
  next: (texts) => ({ written: texts.map((text) => `${text}\n`).join(''), settle() {} }),
  end() {},
}

export interface Sealing {
  readonly key: string
  /** Told now and then how far the chain has come; kept elsewhere it shows a journal that was cut at its end. */
  readonly checkpoint: (seal: Seal) => void
}

/** Lines between two checkpoints. */
export const checkpointEvery = 100

/** Goes on behind `last`, which stands in the file; where nothing does, with `opening` if there is one. */
export function chainBehind(last: Seal, { key, checkpoint }: Sealing, opening?: string): Chain {
  let settled = last
  let told = last.n
  if (last.n > 0) checkpoint(last)
  return {
    next(texts) {
      let seal = settled
      const begun = opening !== undefined && seal.n === 0 ? [opening, ...texts] : texts
      const lines = begun.map((text) => {
        seal = sealAfter(seal, text, key)
        return `${withSeal(text, seal)}\n`
      })
      const settle = () => {
        settled = seal
        if (seal.n < told + checkpointEvery) return
        told = seal.n
        checkpoint(seal)
      }
      return { written: lines.join(''), settle }
    },
    end() {
      if (settled.n > told) checkpoint(settled)
      told = settled.n
    },
  }
}
