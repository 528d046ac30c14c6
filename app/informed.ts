import { redirect } from 'next/navigation'
import type { Viewer } from '@/lib/auth/viewer'
import { hasBeenInformed } from '@/lib/conversations/information'
import { informationPath } from './returnPath'
import { services } from './services'

/** For pages where one types: who has not been told what is stored is told first, and led to `path` afterwards. */
export async function informedFirst(viewer: Viewer, conversationId: string, path: string): Promise<void> {
  if (!(await hasBeenInformed(services(), viewer))) redirect(informationPath(conversationId, path))
}
