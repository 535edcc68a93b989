import { defineConfig } from 'vitest/config'

const awkwardZone = { TZ: 'Australia/Lord_Howe' }

/** quick: seconds, before every commit. slow: browsers, kills and whole processes, `npm test` only. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: ['test/slow/**'],
          globalSetup: ['test/run-folder.ts'],
          setupFiles: ['test/written-files.mjs'],
          env: awkwardZone,
          // ends what hangs; how fast the machine is decides nothing
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'slow',
          include: ['test/slow/**/*.test.ts'],
          globalSetup: ['test/run-folder.ts', 'test/slow/postgres-server.ts'],
          setupFiles: ['test/written-files.mjs', 'test/written-rows.mjs'],
          env: awkwardZone,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
