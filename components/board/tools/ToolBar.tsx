import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { useAddTableNote } from '@/components/board/notes/useAddTableNote'
import { floatingPanel } from '@/components/board/panelClasses'
import { useSettled } from '@/components/board/pieces/useSettled'
import { useBoard } from '@/components/board/useBoard'
import { usePlanView } from '@/components/board/usePlanView'
import type { PieceKind } from '@/lib/domain/board'
import { countJoined, countPieces } from '@/lib/domain/countPieces'
import type { QuestionPiece } from '@/lib/domain/table'
import { ToolButton } from './ToolButton'
import { ToolsMenu } from './ToolsMenu'
import type { OpenTool } from './toolStore'
import { useRovingTools } from './useRovingTools'
import { useTableTools } from './useTableTools'
import { useToolRoom } from './useToolRoom'
import { useToolView } from './useToolView'
import { useUndo } from './useUndo'

interface ToolBarProps {
  /** The question whose card is open: what is drawn or chosen is laid there. */
  readonly focus: QuestionPiece | undefined
}

const icons = { keyword: 'keyword', image: 'image', question: 'puzzle' } as const

/** Everything that can be done with the table as a whole, as one tool bar: one Tab stop, arrows inside. */
export function ToolBar({ focus }: ToolBarProps) {
  const t = useTranslations('tools')
  const inBoard = useTranslations('board')
  const { table, tools, mayEdit } = useBoardContext()
  const board = useBoard()
  const settled = useSettled()
  const room = useToolRoom()
  const { open } = useToolView()
  const undo = useUndo()
  const { size } = usePlanView()
  const { tidyUp, draw } = useTableTools()
  const addNote = useAddTableNote()
  const counts = countPieces(table, board)
  const isFew = room === 'few'
  const ids = shownTools(isFew, mayEdit)
  const { toolProps, onKeyDown } = useRovingTools(ids)

  const looseOf = (kind: PieceKind) =>
    table.pieces.filter((piece) => piece.kind === kind && board.pieces[piece.id] && !settled.has(piece.id))
      .length
  const opener = (tool: OpenTool) => ({
    ...toolProps(tool),
    'aria-expanded': open === tool,
    'aria-haspopup': 'dialog' as const,
    onClick: () => (open === tool ? tools.close() : tools.open(tool)),
  })
  const ofKind = (kind: 'keyword' | 'image') => {
    const count = looseOf(kind)
    return (
      <ToolButton
        {...opener(kind)}
        icon={icons[kind]}
        label={t('loose', { kind: t(`kind.${kind}`), count })}
        words={room === 'words' ? t(`kind.${kind}`) : undefined}
        count={count}
      />
    )
  }
  const joined = countJoined(table, board)
  const { of } = counts.question

  return (
    <div
      className={`pointer-events-none absolute bottom-3.5 left-[228px] right-3.5 z-40 flex justify-center *:pointer-events-auto max-sm:left-3.5 short:bottom-1.5 ${size === 'drawer' ? 'lg:right-[330px]' : ''}`}
    >
      <div
        role="toolbar"
        aria-label={t('bar')}
        id="board-tools"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        className={`${floatingPanel.replace('absolute ', 'relative ')} gap-0.5 max-sm:w-full max-sm:justify-between short:h-12 short:p-0.5`}
      >
        {mayEdit ? (
          <>
            <ToolButton {...toolProps('note')} icon="note" label={t('note')} onClick={() => addNote()} />
            <Divider isHidden={isFew} />
          </>
        ) : null}
        {ofKind('keyword')}
        {ofKind('image')}
        <ToolButton
          {...opener('question')}
          icon={icons.question}
          label={t('joined', { kind: t('kind.question'), count: joined, of })}
          words={room === 'words' ? t('kind.question') : undefined}
          count={`${joined}/${of}`}
        />
        {isFew ? null : (
          <>
            {mayEdit ? (
              <>
                <Divider />
                <ToolButton
                  {...toolProps('draw')}
                  icon="draw"
                  label={t('draw')}
                  onClick={() => draw(focus)}
                />
                <ToolButton {...toolProps('tidy')} icon="tidy" label={t('tidy')} onClick={tidyUp} />
              </>
            ) : null}
            <ToolButton {...opener('search')} icon="search" label={t('search')} shortcut="/" />
          </>
        )}
        {mayEdit ? (
          <>
            <Divider isHidden={isFew} />
            <ToolButton
              {...toolProps('undo')}
              icon="undo"
              label={inBoard('undo.undo')}
              aria-disabled={!undo.canUndo}
              onClick={undo.undo}
            />
            {isFew ? null : (
              <ToolButton
                {...toolProps('redo')}
                icon="redo"
                label={inBoard('undo.redo')}
                aria-disabled={!undo.canRedo}
                onClick={undo.redo}
              />
            )}
          </>
        ) : null}
        {isFew ? (
          <ToolsMenu toolProps={toolProps('more')} focus={focus} />
        ) : (
          <>
            <Divider />
            <ToolButton {...opener('keys')} icon="help" label={t('keys')} shortcut="?" />
          </>
        )}
      </div>
    </div>
  )
}

function shownTools(isFew: boolean, mayEdit: boolean): readonly string[] {
  const kinds = [...(mayEdit ? ['note'] : []), 'keyword', 'image', 'question']
  if (isFew) return [...kinds, ...(mayEdit ? ['undo'] : []), 'more']
  return [
    ...kinds,
    ...(mayEdit ? ['draw', 'tidy'] : []),
    'search',
    ...(mayEdit ? ['undo', 'redo'] : []),
    'keys',
  ]
}

function Divider({ isHidden }: { readonly isHidden?: boolean }): ReactNode {
  return isHidden ? null : <span aria-hidden="true" className="mx-1.5 h-6 w-px flex-none bg-line" />
}
