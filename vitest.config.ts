import { defineConfig } from 'vitest/config'

const awkwardZone = { TZ: 'Australia/Lord_Howe' }

/** quick: seconds, before every commit. slow: browsers, kills and whole processes, `npm test` only. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: ['test/slow/**'], env: awkwardZone } },
      {
        test: {
          name: 'slow',
          include: ['test/slow/**/*.test.ts'],
          globalSetup: ['test/slow/postgres-server.ts'],
          env: awkwardZone,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
