/** How much one asker, and one partner organization, may ask; what is counted is the same whether or not a person exists. */

export interface Limits {
  /** per asker in an hour */
  readonly questionsPerHour: number
  /** different people asked about, per asker in a day */
  readonly targetsPerDay: number
  /** different names about which nothing could be shown, per asker in an hour */
  readonly unresolvedPerHour: number
  /** how many askers' worth of each a whole partner organization may use */
  readonly organizationFactor: number
}

export const defaultLimits: Limits = {
  questionsPerHour: 60,
  targetsPerDay: 50,
  unresolvedPerHour: 20,
  organizationFactor: 20,
}

const hour = 3_600_000

export interface Budget {
  readonly key: string
  readonly most: number
  readonly windowMs: number
}

/**
 * The budgets of an asker and of the asker's tenant, by kind. `refused`: how many refused questions the journal writes, far more
 * than anybody asks who asks by hand.
 */
export function budgetsFor(
  what: 'questions' | 'targets' | 'unresolved' | 'refused',
  askerKey: string,
  limits: Limits,
): readonly Budget[] {
  const windowMs = what === 'targets' ? 24 * hour : hour
  const most = {
    questions: limits.questionsPerHour,
    targets: limits.targetsPerDay,
    unresolved: limits.unresolvedPerHour,
    refused: 10 * limits.questionsPerHour,
  }[what]
  const [tenant] = askerKey.split(':')
  return [
    { key: `${what}/person/${askerKey}`, most, windowMs },
    { key: `${what}/organization/${tenant}`, most: most * limits.organizationFactor, windowMs },
  ]
}
