import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { IconName } from '@/components/ui/Icon'
import type { PieceId } from '@/lib/domain/board'
import { pieceLabel } from '@/lib/domain/pieceWords'

/** How long a drawn keyword is ringed, for everybody. */
const ringedMs = 5_000

/** Tells everybody when somebody draws a keyword, which is ringed for a while, or tidies up. */
export function useActs(onAct: (icon: IconName, words: string) => void): void {
  const t = useTranslations('tools')
  const { session, tools, table, language } = useBoardContext()
  useEffect(() => {
    const { remote } = session
    const rings = new Set<() => void>()
    const ring = (piece: PieceId) => {
      const element = document.querySelector<HTMLElement>(`[data-piece="${piece}"]`)
      if (!element) return
      element.dataset.revealed = ''
      const end = () => {
        clearTimeout(timer)
        delete element.dataset.revealed
        rings.delete(end)
      }
      const timer = setTimeout(end, ringedMs)
      rings.add(end)
    }
    const drew = (words: 'mine' | 'other', id: PieceId | undefined, name: string) => {
      const piece = id && table.byId.get(id)
      if (!id || !piece) return
      ring(id)
      onAct('draw', t(`drew.${words}`, { name, piece: pieceLabel(piece, language) }))
    }
    let mine = tools.snapshot().act
    const endMine = tools.subscribe(() => {
      const { act } = tools.snapshot()
      if (act && act !== mine) drew('mine', act.piece, '')
      mine = act
    })
    // Keeps its identity while it is unchanged, so a new one is a new act.
    const told = new Map(remote.snapshot().map(({ client, act }) => [client, act]))
    const endOthers = remote.subscribe(() => {
      for (const { client, act, name } of remote.snapshot()) {
        if (act === told.get(client)) continue
        told.set(client, act)
        if (act?.what === 'drew') drew('other', act.piece, name)
        else if (act?.what === 'tidied') onAct('tidy', t('say.otherTidied', { name }))
      }
    })
    return () => {
      endMine()
      endOthers()
      for (const end of rings) end()
    }
  }, [session, tools, table, language, t, onAct])
}
