import { useEffect, useRef, useState } from 'react'
import type { FailureName } from '@/lib/domain/errors'
import { longestWording, oneLine, wordingLength } from '@/lib/domain/wording'
import type { FormState } from './formState'

interface WordingToDraft {
  readonly original: string
  /** Empty: the original. */
  readonly wording: string
  /** Nothing for the original. Rejects when the line is away. */
  readonly save: (text: string) => Promise<FormState>
  readonly onSaved: (text: string) => void
}

export interface WordingDraft {
  readonly draft: string
  /** As it would be saved; empty for the original. */
  readonly wanted: string
  readonly isTooLong: boolean
  readonly line: 'quiet' | 'saving' | 'saved'
  readonly failure: FailureName | undefined
  write(draft: string): void
  /** Saves what is wanted, unless it is too long or has been sent. */
  flush(): void
  /** The original again, at once. */
  goBack(): void
}

/** One question's wording as it is written, and how safe it is. Who leaves with something unsaved is asked first. */
export function useWordingDraft({ original, wording, save, onSaved }: WordingToDraft): WordingDraft {
  const [draft, setDraft] = useState(wording || original)
  const [stored, setStored] = useState(wording)
  const [line, setLine] = useState<WordingDraft['line']>('quiet')
  const [failure, setFailure] = useState<FailureName>()
  const sent = useRef<string | undefined>(wording)
  const turn = useRef(0)

  const text = oneLine(draft)
  const wanted = text === original ? '' : text
  const isTooLong = wordingLength(wanted) > longestWording

  const isUnsaved = wanted !== stored
  useEffect(() => {
    if (!isUnsaved) return
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', onLeave)
    return () => window.removeEventListener('beforeunload', onLeave)
  }, [isUnsaved])

  const send = (words: string) => {
    if (words === sent.current) return
    sent.current = words
    turn.current += 1
    const mine = turn.current
    const take = (failed: FailureName | undefined) => {
      // Answers come in the order in which they were asked for; only the last one counts.
      if (mine !== turn.current) return
      setFailure(failed)
      setLine(failed ? 'quiet' : 'saved')
      if (failed) {
        // Sent once more with the next letter, or on leaving the field.
        sent.current = undefined
        return
      }
      setStored(words)
      onSaved(words)
    }
    setLine('saving')
    save(words).then(
      (answer) => take(answer.failure),
      () => take('NotSaved'),
    )
  }

  return {
    draft,
    wanted,
    isTooLong,
    line,
    failure,
    write(next) {
      setDraft(next)
      setLine('quiet')
      setFailure(undefined)
    },
    flush() {
      if (!isTooLong) send(wanted)
    },
    goBack() {
      setDraft(original)
      setFailure(undefined)
      send('')
    },
  }
}
