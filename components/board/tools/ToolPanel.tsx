import type { QuestionPiece } from '@/lib/domain/table'
import { KeysPanel } from './KeysPanel'
import { PieceListPanel } from './PieceListPanel'
import { SearchBar } from './SearchBar'
import { useToolView } from './useToolView'

/** What the tool bar has opened; one thing at a time. */
export function ToolPanel({ focus }: { readonly focus: QuestionPiece | undefined }) {
  const { open } = useToolView()
  if (open === undefined) return null
  if (open === 'search') return <SearchBar />
  if (open === 'keys') return <KeysPanel />
  return <PieceListPanel key={open} kind={open} focus={focus} />
}
