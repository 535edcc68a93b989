/** Takes the lock of a data directory, says so, and holds it until it is killed: `node lock-holder.mjs DIRECTORY`. */
import { takeLock } from '../../dist/adapters/lock.js'

try {
  await takeLock(process.argv[2] ?? '')
  process.stdout.write('held\n')
  setInterval(() => {}, 60_000)
} catch (cause) {
  process.stdout.write(`refused: ${cause.message}\n`)
}
