import type { Address, Language } from './concept'
import type { PieceSpec, QuestionPiece } from './table'
import { wordedQuestion } from './wording'

/** "Adfærd 2": what a question piece is called when talked about. */
export function questionLabel(piece: QuestionPiece, language: Language): string {
  return `${piece.perspective.name[language]} ${piece.number}`
}

/** What a piece is called when talked about: a question's label, a keyword, what an image shows. */
export function pieceLabel(piece: PieceSpec, language: Language): string {
  if (piece.kind === 'question') return questionLabel(piece, language)
  return piece.kind === 'keyword' ? piece.keyword.text[language] : piece.image.alt[language]
}

/** The words on the piece itself; a question in the facilitator's `wording`, by question id, where there is one. */
export function pieceText(
  piece: PieceSpec,
  language: Language,
  address: Address,
  wording: Readonly<Record<string, string>> = {},
): string {
  if (piece.kind === 'question') return wordedQuestion(piece.question, address, language, wording)
  return piece.kind === 'keyword' ? piece.keyword.text[language] : piece.image.alt[language]
}
