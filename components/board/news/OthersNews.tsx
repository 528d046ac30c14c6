import { useOthersMoves } from './useOthersMoves'
import { useOthersNotes } from './useOthersNotes'
import { useReadyNews } from './useReadyNews'
import { useRewordingNews } from './useRewordingNews'

/** Tells whoever cannot see it that the table lies there, and from then on what others do; nothing to be seen. */
export function OthersNews() {
  useReadyNews()
  useOthersMoves()
  useOthersNotes()
  useRewordingNews()
  return null
}
