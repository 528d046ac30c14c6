import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Done, Ordered } from './orders'

/** The process of the others at the table. */
export interface Crowd {
  /** Resolves when it is so; rejects when the crowd has ended instead. */
  order(order: Ordered): Promise<Done>
  stop(): void
}

export function startCrowd(by: readonly string[]): Crowd {
  const script = new URL('crowd.ts', import.meta.url).pathname
  const [program = '', ...args] = [...by, process.execPath, '--import', 'tsx', script]
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit').then(() => {
    throw new Error('the others at the table have left')
  })
  // It ends some day, and then nobody waits any more.
  ended.catch(() => {})
  return {
    async order(order) {
      const answered = once(child, 'message')
      child.send(order)
      const [done] = await Promise.race([answered, ended])
      return done as Done
    },
    stop: () => {
      child.kill('SIGTERM')
    },
  }
}
