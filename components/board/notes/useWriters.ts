import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import type { TablePerson } from '@/components/board/people/people'
import { type Stretch, stretchesOf } from '@/lib/board/stretches'
import { useAuthors } from './useAuthors'

export interface Written extends Stretch {
  /** Who wrote it, where that is another than the note's author. */
  readonly other: TablePerson | undefined
}

/** Who wrote what in a note, and the others among them in the order of their words. Nothing where its author wrote all. */
export function useWriters(
  text: Y.Text | undefined,
  author: TablePerson | undefined,
): { readonly written: readonly Written[]; readonly others: readonly TablePerson[] } {
  const authorOf = useAuthors()
  const [stretches, setStretches] = useState<readonly Stretch[]>([])
  useEffect(() => {
    if (!text) return
    const read = () => setStretches(stretchesOf(text))
    read()
    text.observe(read)
    return () => text.unobserve(read)
  }, [text])
  const written = stretches.map((stretch): Written => {
    const writer = authorOf(stretch.client)
    return { ...stretch, other: writer && writer.id !== author?.id ? writer : undefined }
  })
  const others = written.flatMap(({ other }) => other ?? [])
  return { written: others.length > 0 ? written : [], others: [...new Set(others)] }
}
