/** Our own organization, and how its people and groups are named. */

/** `tenantId:objectId`, lower case: the only key of a person (names and mail addresses change hands, these do not). */
export type PersonKey = `${string}:${string}`

/** In the place of a person who was not identified. */
export const nobody: PersonKey = ':'

export function personKey(tenantId: string, objectId: string): PersonKey {
  return `${tenantId.toLowerCase()}:${objectId.toLowerCase()}`
}

export interface Organization {
  readonly name: string
  readonly tenantId: string
  /** lower case, ASCII */
  readonly domains: readonly string[]
  readonly timeZone: string
}

export interface Group {
  readonly id: string
  readonly name: string
  readonly address?: string
}
