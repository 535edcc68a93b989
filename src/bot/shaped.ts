/** What a client sent, read as a shape it should have. */
import type { z } from 'zod'

/** Undefined: it has another shape. zod throws, where it should refuse, at an object whose `length` cannot be compared with a number. */
export function shaped<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> | undefined {
  try {
    return shape.safeParse(value).data
  } catch {
    return undefined
  }
}
