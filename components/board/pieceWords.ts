import { type Address, type Language, questionText } from '@/lib/domain/concept'
import type { PieceSpec, QuestionPiece } from '@/lib/domain/table'

/** "Adfærd 2": what a question piece is called when talked about. */
export function questionLabel(piece: QuestionPiece, language: Language): string {
  return `${piece.perspective.name[language]} ${piece.number}`
}

/** What a piece is called when talked about: a question's label, a keyword, what an image shows. */
export function pieceLabel(piece: PieceSpec, language: Language): string {
  if (piece.kind === 'question') return questionLabel(piece, language)
  return piece.kind === 'keyword' ? piece.keyword.text[language] : piece.image.alt[language]
}

/** The words on the piece itself. */
export function pieceText(piece: PieceSpec, language: Language, address: Address): string {
  if (piece.kind === 'question') return questionText(piece.question, address)[language]
  return piece.kind === 'keyword' ? piece.keyword.text[language] : piece.image.alt[language]
}
