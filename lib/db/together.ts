/**
 * Asks for several things in one go: while one question is on its way, all that is asked meanwhile goes into the next,
 * at most `most` at once. After a restart, when everybody comes at the same time, a hundred questions become a few.
 */
export function together<Key, Answer>(
  ask: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Answer>>,
  most: number,
): (key: Key) => Promise<Answer | undefined> {
  const waiting = new Map<Key, Waiting<Answer>[]>()
  let isAsking = false

  async function run(): Promise<void> {
    isAsking = true
    while (waiting.size > 0) {
      const turn = [...waiting].slice(0, most)
      for (const [key] of turn) waiting.delete(key)
      try {
        const answers = await ask(turn.map(([key]) => key))
        for (const [key, askers] of turn) for (const { resolve } of askers) resolve(answers.get(key))
      } catch (error) {
        for (const [, askers] of turn) for (const { reject } of askers) reject(error)
      }
    }
    isAsking = false
  }

  return (key) =>
    new Promise((resolve, reject) => {
      const askers = waiting.get(key)
      if (askers) askers.push({ resolve, reject })
      else waiting.set(key, [{ resolve, reject }])
      if (!isAsking) void run()
    })
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer | undefined) => void
  readonly reject: (error: unknown) => void
}
