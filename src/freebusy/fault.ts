/**
 * Something in a calendar that cannot be honoured; never thrown. In words for the log, so of what stands in the calendar it
 * says names of properties and of time zones only: in a damaged file a subject may stand where a time should.
 */
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
