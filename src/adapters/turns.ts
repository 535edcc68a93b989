/** One at a time: work under the same key waits for the work before it, whether or not that succeeded. */

export function inTurn(): <Result>(key: string, work: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<void>>()
  return (key, work) => {
    const result = (last.get(key) ?? Promise.resolve()).then(work)
    const done = result.then(
      () => {},
      () => {},
    )
    last.set(key, done)
    done.then(() => {
      if (last.get(key) === done) last.delete(key)
    })
    return result
  }
}
