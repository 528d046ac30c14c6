import { format } from 'node:util'

/** What went wrong where nobody was looking: in a provider's handlers, in the console, at large. */
export interface Troubles {
  tell(what: string): void
  /** Throws when there was any. */
  expectNone(): void
  /** Lets go of the console and of the process. */
  end(): void
}

/** A stock provider swallows what breaks while it applies an update, and only says so in the console. */
export function watchForTroubles(): Troubles {
  const told: string[] = []
  const { error } = console
  const onUncaught = (reason: unknown) => void told.push(`uncaught: ${format(reason)}`)
  console.error = (...words: unknown[]) => void told.push(`console: ${format(...words)}`)
  process.on('uncaughtException', onUncaught)
  process.on('unhandledRejection', onUncaught)
  return {
    tell: (what) => void told.push(what),
    expectNone() {
      if (told.length > 0) throw new Error(`${told.length} troubles, first: ${told.slice(0, 3).join('\n')}`)
    },
    end() {
      console.error = error
      process.off('uncaughtException', onUncaught)
      process.off('unhandledRejection', onUncaught)
    },
  }
}
