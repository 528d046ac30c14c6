import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { AgreementDrawer } from '@/components/plan/AgreementDrawer'
import { Icon } from '@/components/ui/Icon'
import type { PieceId } from '@/lib/domain/board'
import { useBoardContext } from './boardContext'
import { ClosedNotice } from './ClosedNotice'
import { LayingTable } from './LayingTable'
import { LiveRegion } from './LiveRegion'
import { type Opening, OpeningPanel } from './OpeningPanel'
import { PeoplePanel } from './PeoplePanel'
import { PerspectivePath } from './PerspectivePath'
import { PieceCard } from './PieceCard'
import { primaryButton } from './panelClasses'
import { RescuedPanel } from './RescuedPanel'
import { TableStage } from './TableStage'
import { TitlePanel } from './TitlePanel'
import { type Message, Toasts } from './Toasts'
import { UndoPanel, ZoomPanel } from './ToolPanels'
import { useBoard } from './useBoard'
import { useConnection } from './useConnection'
import { useFacts } from './useFacts'
import { useLeaveWarning } from './useLeaveWarning'
import { useOthersMoves } from './useOthersMoves'
import { useRewordingNews } from './useRewordingNews'
import { type PlanSize, useWindowFit } from './useWindowFit'

interface BoardRoomProps {
  readonly title: string
  readonly menu?: ReactNode
  readonly opening: Opening
  readonly openPiece: PieceId | undefined
}

/** Everything of a board in use: the table, and the tools along its edges. */
export function BoardRoom({ title, menu, opening, openPiece }: BoardRoomProps) {
  const t = useTranslations('board')
  const { table, concept, language, announcer } = useBoardContext()
  const { status, hasSynced } = useConnection()
  const hasPieces = Object.keys(useBoard().pieces).length > 0
  const [plan, setPlan] = useState<PlanSize>('closed')
  const [message, setMessage] = useState<Message>()
  const forget = useCallback(() => setMessage(undefined), [])

  useWindowFit(plan)
  useLeaveWarning()
  useEffect(() => {
    if (window.matchMedia('(min-width: 1440px)').matches) setPlan('drawer')
  }, [])

  const onRowJoined = useCallback(
    (perspective: string) => {
      const row =
        concept.layout.type === 'puzzle'
          ? concept.layout.perspectives.find((candidate) => candidate.id === perspective)
          : undefined
      if (row) announcer.say(t('rowJoinedToast', { row: row.name[language] }))
      setMessage({ kind: 'rowJoined', perspective })
    },
    [announcer, concept, language, t],
  )
  useOthersMoves(onRowJoined)
  useRewordingNews()

  const { openedAt, picks } = useFacts()
  const [wasOpen, setWasOpen] = useState(openedAt !== null)
  if (openedAt && !wasOpen) {
    setWasOpen(true)
    setMessage({ kind: 'opened', count: picks.length })
  }

  if (status === 'closed') return <ClosedNotice title={title} menu={menu} />
  if (!hasSynced && !hasPieces) return <LayingTable title={title} />

  const piece = openPiece ? table.byId.get(openPiece) : undefined
  return (
    <main className="absolute inset-0">
      <TableStage openPiece={openPiece} />
      <TitlePanel title={title} menu={menu} />
      <PerspectivePath />
      <PeoplePanel>
        {plan === 'closed' ? (
          <button
            type="button"
            className={primaryButton}
            aria-expanded={false}
            onClick={() => setPlan('drawer')}
          >
            <Icon name="plan" />
            <span className="max-sm:sr-only">{concept.plan.title[language]}</span>
          </button>
        ) : null}
      </PeoplePanel>
      <ZoomPanel />
      <UndoPanel />
      <OpeningPanel {...opening} />
      {piece ? (
        <PieceCard
          key={piece.id}
          piece={piece}
          right={plan === 'closed' ? 0 : 316}
          isOverDrawer={plan === 'drawer'}
        />
      ) : null}
      {plan === 'closed' ? null : (
        <AgreementDrawer
          isSheet={plan === 'sheet'}
          onResize={setPlan}
          onRemoved={() => setMessage({ kind: 'agreementRemoved' })}
        />
      )}
      <RescuedPanel />
      <Toasts message={message} onDone={forget} />
      <LiveRegion />
    </main>
  )
}
