/** Loaded before a program: notes every host outside this machine that it would connect to in the file KEPT_IN, and keeps it from doing so. */
import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

const { connect } = Socket.prototype

Socket.prototype.connect = function (...given) {
  const [first] = given
  const options = Array.isArray(first) ? first[0] : first
  const host = typeof options === 'object' ? options.host : given[1]
  if (!host || /^(localhost|127\.|::1)/.test(host)) return connect.apply(this, given)
  appendFileSync(process.env.KEPT_IN, `${host}\n`)
  process.nextTick(() => this.destroy(new Error('kept in')))
  return this
}
