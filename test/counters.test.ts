/** Limits count different members in a sliding window, each once. */
import { test } from 'vitest'
import { memoryCounters } from '../src/adapters/counters.memory.ts'
import { promisesOfCounters } from './counters-contract.ts'

test.each(promisesOfCounters(memoryCounters))('$promise', ({ keeps }) => keeps())
