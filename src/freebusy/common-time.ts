/** When everybody asked about is free at once. */
import { type Interval, intersectAll } from '../time/interval.ts'

/** Stretches that stand in every person's free time, at least `least` milliseconds long, sorted; nobody asked about shares none. */
export function commonTime(free: readonly (readonly Interval[])[], least: number): readonly Interval[] {
  return intersectAll(free).filter((stretch) => stretch.end - stretch.start >= least)
}
