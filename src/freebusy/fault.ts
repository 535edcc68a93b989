/** Something in a calendar that cannot be honoured, in words for the log; never thrown. */
export interface Fault {
  readonly kind: 'fault'
  readonly because: string
}

export function fault(because: string): Fault {
  return { kind: 'fault', because }
}

export function isFault<T>(value: T): value is Extract<T, Fault> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'fault'
}

export function isSound<T>(value: T | Fault): value is T {
  return !isFault(value)
}
