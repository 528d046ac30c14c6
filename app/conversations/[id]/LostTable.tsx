'use client'

import { useParams } from 'next/navigation'
import { lazy, Suspense } from 'react'
import { untilItComes } from '@/components/ui/untilItComes'
import type { ConversationId, PersonId } from '@/lib/domain/ids'

const LostBoard = lazy(async () => ({
  default: (await untilItComes(() => import('@/components/board/session/LostBoard'))).LostBoard,
}))

/** A page that is not found is not told its address; the browser knows it. */
export function LostTable({ personId }: { readonly personId: PersonId }) {
  const { id } = useParams<{ id: string }>()
  return (
    <Suspense>
      <LostBoard conversationId={id as ConversationId} personId={personId} />
    </Suspense>
  )
}
