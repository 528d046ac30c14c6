'use client'

import { useParams } from 'next/navigation'
import { LostBoard } from '@/components/board/LostBoard'
import type { ConversationId, PersonId } from '@/lib/domain/ids'

/** A page that is not found is not told its address; the browser knows it. */
export function LostTable({ personId }: { readonly personId: PersonId }) {
  const { id } = useParams<{ id: string }>()
  return <LostBoard conversationId={id as ConversationId} personId={personId} />
}
