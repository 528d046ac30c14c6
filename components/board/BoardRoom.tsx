import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { SealedBanner } from '@/components/approval/SealedBanner'
import { useApprovalNews } from '@/components/approval/useApprovalNews'
import { useHandNews } from '@/components/board/hand/useHandNews'
import { LiveRegion } from '@/components/board/news/LiveRegion'
import type { Message } from '@/components/board/news/Toasts'
import { useActs } from '@/components/board/news/useActs'
import { useFinishes } from '@/components/board/news/useFinishes'
import { useNoteNews } from '@/components/board/notes/useNoteNews'
import { PeoplePanel } from '@/components/board/people/PeoplePanel'
import { ClosedNotice } from '@/components/board/session/ClosedNotice'
import { LayingTable } from '@/components/board/session/LayingTable'
import { useConnection } from '@/components/board/session/useConnection'
import { useLeaveWarning } from '@/components/board/session/useLeaveWarning'
import { PerspectivePath } from '@/components/board/tools/PerspectivePath'
import { SkipLinks } from '@/components/board/tools/SkipLinks'
import { useBoardKeys } from '@/components/board/tools/useBoardKeys'
import { useToolView } from '@/components/board/tools/useToolView'
import { useWindowFit } from '@/components/board/view/useWindowFit'
import { PlanButton } from '@/components/plan/PlanButton'
import type { IconName } from '@/components/ui/Icon'
import type { PieceId } from '@/lib/domain/board'
import type { AgreementId, NoteId } from '@/lib/domain/ids'
import { useBoardContext } from './boardContext'
import { CancelledBanner } from './CancelledBanner'
import { fetchTheRest, later } from './later'
import { type Opening, OpeningPanel } from './OpeningPanel'
import { floatingPanel } from './panelClasses'
import { TableStage } from './TableStage'
import { TitlePanel } from './TitlePanel'
import { useBoard } from './useBoard'
import { useFacts } from './useFacts'
import { usePlanByWidth } from './usePlanByWidth'
import { usePlanView } from './usePlanView'

const CalmChanges = later(async () => (await import('@/components/board/pieces/CalmChanges')).CalmChanges)
const EdgeHints = later(async () => (await import('@/components/board/tools/EdgeHints')).EdgeHints)
const FacilitationBar = later(
  async () => (await import('@/components/facilitation/FacilitationBar')).FacilitationBar,
)
const HandBanner = later(async () => (await import('@/components/board/hand/HandBanner')).HandBanner)
const Leading = later(async () => (await import('@/components/facilitation/Leading')).Leading)
const LeadNotes = later(async () => (await import('@/components/facilitation/LeadNotes')).LeadNotes)
const NoteSheet = later(async () => (await import('@/components/board/notes/NoteSheet')).NoteSheet)
const PieceCard = later(async () => (await import('@/components/board/card/PieceCard')).PieceCard)
const PlanDrawer = later(async () => (await import('@/components/plan/PlanDrawer')).PlanDrawer)
const PlanSheet = later(async () => (await import('@/components/plan/PlanSheet')).PlanSheet)
const RescuedPanel = later(async () => (await import('@/components/board/session/RescuedPanel')).RescuedPanel)
const SpotlightCard = later(
  async () => (await import('@/components/facilitation/SpotlightCard')).SpotlightCard,
)
const OthersNews = later(async () => (await import('@/components/board/news/OthersNews')).OthersNews)
const Toasts = later(async () => (await import('@/components/board/news/Toasts')).Toasts)
const ToolBar = later(async () => (await import('@/components/board/tools/ToolBar')).ToolBar)
const ToolPanel = later(async () => (await import('@/components/board/tools/ToolPanel')).ToolPanel)
const ZoomPanel = later(async () => (await import('@/components/board/tools/ZoomPanel')).ZoomPanel)

interface BoardRoomProps {
  readonly title: string
  readonly menu?: ReactNode
  readonly opening: Opening
  readonly isCancelled: boolean
  readonly signOff?: ReactNode
  /** Stands in the plan: what the same people agreed last time. */
  readonly lastTime?: ReactNode
  readonly openPiece: PieceId | undefined
}

/** While this person finds by typing: what is found is ringed, the rest steps back. */
const finding =
  '[&_[data-piece]:not([data-found])]:opacity-25 [&_[data-found]]:[--ring-width:4px] [&_[data-found]]:[--ring:var(--color-focus)] [&_[data-found=now]]:z-[1900000]! [&_[data-found=now]]:[--ring-width:7px]'
/** A keyword that has just been drawn. */
const revealed = '[&_[data-revealed]]:[--ring-width:5px] [&_[data-revealed]]:[--ring:var(--color-ink)]'

/** In a short window only the facilitation is left of the bar, on a row of its own: the path is in the list of questions. */
const shortBar =
  'short:pointer-events-none short:inset-x-1.5! short:top-[58px] short:mx-0 short:h-11 short:w-auto short:justify-end short:bg-transparent short:p-0 short:shadow-none short:[&>div]:pointer-events-auto short:[&>div]:rounded-2 short:[&>div]:border-0 short:[&>div]:bg-paper short:[&>div]:shadow-panel short:[&>nav]:hidden'

/** Everything of a board in use: the table, and the tools along its edges. */
export function BoardRoom({
  title,
  menu,
  opening,
  isCancelled,
  signOff,
  lastTime,
  openPiece,
}: BoardRoomProps) {
  const { table } = useBoardContext()
  const { status, hasSynced } = useConnection()
  const hasPieces = Object.keys(useBoard().pieces).length > 0
  const { size } = usePlanView()
  const isFinding = useToolView().typed.trim() !== ''
  const [message, setMessage] = useState<Message>()
  const forget = useCallback(() => setMessage(undefined), [])

  const onRemoved = useCallback(
    (agreement: AgreementId) => setMessage({ kind: 'agreementRemoved', agreement }),
    [],
  )

  const isLaid = hasSynced || hasPieces
  useEffect(() => {
    if (isLaid) fetchTheRest()
  }, [isLaid])
  useWindowFit(size)
  useLeaveWarning()
  usePlanByWidth()
  useFinishes(setMessage)
  useActs(useCallback((icon: IconName, words: string) => setMessage({ kind: 'act', icon, words }), []))
  useBoardKeys()
  const showApproval = useCallback((words: string | undefined) => {
    const without = (shown: Message | undefined) => (shown?.kind === 'approval' ? undefined : shown)
    setMessage(words === undefined ? without : { kind: 'approval', words })
  }, [])
  useApprovalNews(showApproval)

  useNoteNews(useCallback((note: NoteId) => setMessage({ kind: 'noteWithdrawn', note }), []))
  useHandNews(useCallback((name: string) => setMessage({ kind: 'taken', name }), []))

  const { openedAt, picks } = useFacts()
  const [wasOpen, setWasOpen] = useState(openedAt !== null)
  if (openedAt && !wasOpen) {
    setWasOpen(true)
    setMessage({ kind: 'opened', count: picks.length })
  }

  if (status === 'closed') return <ClosedNotice title={title} menu={menu} />
  if (!isLaid) return <LayingTable title={title} />

  const piece = openPiece ? table.byId.get(openPiece) : undefined
  return (
    <main className="absolute inset-0 print:has-data-printed:static print:has-data-printed:*:not-data-printed:hidden">
      {/* The whole plan lies over all of it. */}
      <div className={`contents ${revealed} ${isFinding ? finding : ''}`} inert={size === 'sheet'}>
        <SkipLinks />
        <TableStage />
        <Suspense>
          <EdgeHints />
        </Suspense>
        <TitlePanel title={title} menu={menu} />
        <div
          className={`group/bar ${floatingPanel} inset-x-0 top-3.5 mx-auto w-fit empty:hidden max-lg:top-[84px] max-lg:h-12 max-lg:p-1.5 lg:max-xl:right-auto lg:max-xl:left-[316px] has-[[aria-expanded=true]]:z-[75] ${shortBar}`}
        >
          <PerspectivePath />
          <Suspense>
            <FacilitationBar />
          </Suspense>
        </div>
        <PeoplePanel>{size === 'closed' ? <PlanButton /> : null}</PeoplePanel>
        <Suspense>
          <Leading />
          <LeadNotes isBesideDrawer={size === 'drawer'} />
          <SpotlightCard isBesideDrawer={size === 'drawer'} />
        </Suspense>
        <Suspense>
          <ZoomPanel />
          <ToolBar focus={piece?.kind === 'question' ? piece : undefined} />
          <ToolPanel focus={piece?.kind === 'question' ? piece : undefined} />
        </Suspense>
        <OpeningPanel {...opening} />
        <Suspense>
          <HandBanner />
        </Suspense>
        {isCancelled ? <CancelledBanner /> : <SealedBanner />}
        <Suspense>
          {piece ? (
            <PieceCard
              key={piece.id}
              piece={piece}
              right={size === 'closed' ? 0 : 316}
              isOverDrawer={size === 'drawer'}
            />
          ) : null}
        </Suspense>
        <Suspense>
          <NoteSheet right={size === 'drawer' ? 316 : 0} isCovered={piece !== undefined} />
        </Suspense>
        <Suspense>
          {size === 'drawer' ? <PlanDrawer lastTime={lastTime} onRemoved={onRemoved} /> : null}
        </Suspense>
      </div>
      <Suspense>
        {size === 'sheet' ? (
          <PlanSheet lastTime={lastTime} title={title} signOff={signOff} onRemoved={onRemoved} />
        ) : null}
      </Suspense>
      <Suspense>
        <RescuedPanel />
      </Suspense>
      <Suspense>
        <Toasts message={message} onDone={forget} />
        <CalmChanges />
        <OthersNews />
      </Suspense>
      <LiveRegion />
    </main>
  )
}
