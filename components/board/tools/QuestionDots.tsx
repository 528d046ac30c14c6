import type { Board } from '@/lib/domain/board'
import { isInSlot, type QuestionPiece } from '@/lib/domain/table'

interface QuestionDotsProps {
  readonly questions: readonly QuestionPiece[]
  readonly board: Board
}

/** One dot a question: a ring while nobody has turned to it, half when somebody has, full when it is joined. */
export function QuestionDots({ questions, board }: QuestionDotsProps) {
  return (
    <span aria-hidden="true" className="flex gap-[3px]">
      {questions.map((question) => {
        const place = board.pieces[question.id]
        const isJoined = place !== undefined && isInSlot(question, place)
        const isOpened = board.opened.includes(question.id)
        return (
          <svg
            key={question.id}
            viewBox="0 0 10 10"
            aria-hidden="true"
            focusable="false"
            className="size-[9px]"
          >
            <circle
              cx="5"
              cy="5"
              r="4"
              fill={isJoined ? 'currentColor' : 'none'}
              stroke="currentColor"
              strokeWidth="1.6"
            />
            {isOpened && !isJoined ? <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" /> : null}
          </svg>
        )
      })}
    </span>
  )
}
