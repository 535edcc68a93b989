/** What an error of PostgreSQL means: try again at once, try again later, or a fault of ours. */

/** Thrown when a conditional write met a row that is no longer what was read. */
export class Overtaken extends Error {}

/**
 * Somebody else wrote at the same time, so what was read is no longer so: serialization failure, deadlock, unique violation
 * (PostgreSQL, appendix A).
 */
export function isConflict(error: unknown): boolean {
  return error instanceof Overtaken || ['40001', '40P01', '23505'].includes(sqlStateOf(error) ?? '')
}

/**
 * Connection, resources, operator, system and cancelled statements by the class of their code; and all that never was an answer of
 * the server. The rest (a missing table, a value of the wrong kind, no right to read) would fail again.
 */
export function isRetryable(error: unknown): boolean {
  const state = sqlStateOf(error)
  return state === undefined || ['08', '40', '53', '55', '57', '58'].includes(state.slice(0, 2)) || state === '25P03'
}

export function sqlStateOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('severity' in error && 'code' in error && typeof error.code === 'string') return error.code
  return sqlStateOf(error.cause)
}
