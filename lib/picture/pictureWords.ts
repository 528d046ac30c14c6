import { createTranslator } from 'use-intl/core'
import { pieceLabel, pieceText } from '../domain/pieceWords'
import { isInSlot, joinedCounts, tableOf } from '../domain/table'
import { messagesOf } from '../i18n/messages'
import { asSet } from '../typeset/breakLines'
import { type PictureOf, picturedPeople } from './picture'

/** What a picture of the table shows, for who cannot see it. */
export interface PictureWords {
  /** One or two sentences. */
  readonly summary: string
  /** Which questions are joined, perspective by perspective; nothing for one of which none is. */
  readonly joined: readonly string[]
  /** Who picked which keywords, a sentence a person. */
  readonly picks: readonly string[]
  /** Every note in full: whose, on what, and its words. */
  readonly notes: readonly { readonly by: string; readonly text: string }[]
}

/** Tells the picture in words. Throws for a concept that has no table. */
export function pictureWords(of: PictureOf): PictureWords {
  const { board, concept, language, seats } = of
  const t = createTranslator({
    locale: language,
    messages: messagesOf(language),
    namespace: 'documents.picture',
  })
  const table = tableOf(concept)
  const list = new Intl.ListFormat(language)
  const people = picturedPeople(seats)
  const questions = table.pieces.filter((piece) => piece.kind === 'question')
  const joined = questions.filter((piece) => {
    const place = board.pieces[piece.id]
    return place !== undefined && isInSlot(piece, place)
  })
  const notes = board.notes.filter((note) => note.text.trim() !== '')
  const counts = joinedCounts(table, board)
  const perspectives = concept.layout.type === 'puzzle' ? concept.layout.perspectives : []
  return {
    summary: t('summary', {
      joined: joined.length,
      questions: questions.length,
      notes: notes.length,
      picks: of.picks.length,
    }),
    joined: perspectives.flatMap((perspective) => {
      const words = joined
        .filter((piece) => piece.perspective.id === perspective.id)
        .map((piece) => pieceText(piece, language, of.address, of.wording))
      if (words.length === 0) return []
      const isWhole = counts[perspective.id] === perspective.questions.length
      const name = perspective.name[language]
      return [`${t(isWhole ? 'rowJoined' : 'rowBegun', { name })} ${words.join(' ')}`]
    }),
    picks: people.flatMap(({ personId, firstName }) => {
      const words = table.pieces.flatMap((piece) =>
        piece.kind === 'keyword' &&
        of.picks.some((pick) => pick.personId === personId && pick.keyword === piece.keyword.id)
          ? [piece.keyword.text[language]]
          : [],
      )
      return words.length ? [t('picked', { name: firstName, words: list.format(words) })] : []
    }),
    notes: notes.map((note) => {
      const piece = note.piece && table.byId.get(note.piece)
      const author = people.find(({ personId }) => personId === of.authors.get(note.createdBy))
      const name = author?.firstName ?? t('somebody')
      const by = piece
        ? t('noteBy', { name, piece: pieceLabel(piece, language) })
        : t('noteOnTableBy', { name })
      return { by, text: asSet(note.text).trim() }
    }),
  }
}
