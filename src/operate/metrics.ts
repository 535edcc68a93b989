/** What Prometheus may read: counts and times, labelled with words of this program only, never with anybody's. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  /** one question about one person, decided; `gate` is empty for a permit */
  decided(outcome: 'permit' | 'refusal', gate: string): void
  /** how long one step took, in seconds */
  took(step: string, operation: string, seconds: number): void
  /** a source that could not be asked, or did not know */
  failed(source: string): void
  turnBegan(): void
  /** `kind`: Bot Framework's activity type, or `tab-say` and `tab-press` */
  turnEnded(kind: string, seconds: number): void
  turnFailed(): void
  /** in Prometheus' text format */
  text(): Promise<string>
  readonly contentType: string
}

const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function openMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const decisions = new Counter({
    name: 'liaison_decisions_total',
    help: 'Questions decided, by outcome and by the gate that refused (README, "Who may see what"; "limit": too many)',
    labelNames: ['outcome', 'gate'],
    registers,
  })
  const steps = new Histogram({
    name: 'liaison_step_seconds',
    help: 'How long each step took',
    labelNames: ['step', 'operation'],
    buckets,
    registers,
  })
  const turns = new Histogram({
    name: 'liaison_turn_seconds',
    help: 'How long a turn took, by type of activity; a call of the tab is a turn too',
    labelNames: ['kind'],
    buckets,
    registers,
  })
  const failures = counter('liaison_source_failures_total', 'Times a source failed or did not know', registers)
  const turnFailures = new Counter({ name: 'liaison_turn_failures_total', help: 'Turns that failed', registers })
  const running = new Gauge({ name: 'liaison_turns_running', help: 'Turns under way', registers })
  const ofStep = remembered((step, operation) => steps.labels(step, operation))
  const ofDecision = remembered((outcome, gate) => decisions.labels(outcome, gate))
  const ofTurn = remembered((kind) => turns.labels(kind))
  return {
    decided: (outcome, gate) => ofDecision(outcome, gate).inc(),
    took: (step, operation, seconds) => ofStep(step, operation).observe(seconds),
    failed: (source) => failures.labels(source).inc(),
    turnBegan: () => running.inc(),
    turnEnded(kind, seconds) {
      running.dec()
      ofTurn(kind, '').observe(seconds)
    },
    turnFailed: () => turnFailures.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

function counter(name: string, help: string, registers: Registry[]): Counter<'source'> {
  return new Counter({ name, help, labelNames: ['source'], registers })
}

/** Checking labels costs more than counting does: each pair is checked once. */
function remembered<Child>(make: (one: string, other: string) => Child): (one: string, other: string) => Child {
  const made = new Map<string, Child>()
  return (one, other) => {
    const key = `${one} ${other}`
    const child = made.get(key) ?? make(one, other)
    made.set(key, child)
    return child
  }
}
