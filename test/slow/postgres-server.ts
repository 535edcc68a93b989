/** One real PostgreSQL for a run of the slow tests. */
import type { TestProject } from 'vitest/node'
import { startRealPostgres } from '../real-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** of the database `postgres`; undefined where no programs can be had */
    postgresUrl: string | undefined
  }
}

/** No test pulls the plug of the machine, and many make a database. */
const noSync = ['-c', 'fsync=off']

export default async function startPostgres(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = await startRealPostgres(...noSync)
  project.provide('postgresUrl', server?.url)
  return server?.stop
}
