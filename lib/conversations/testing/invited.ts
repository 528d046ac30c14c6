import type { Viewer } from '../../auth/viewer'
import { claimInvitation } from '../claimInvitation'
import type { TestDesk } from './desk'

/** How somebody comes in by a link on a phone. */
export const onPhone = { pin: '4829', viewer: null, device: 'phone' as const }

/** Whoever has come in by that link. */
export async function claimed(desk: TestDesk, token: string): Promise<Viewer> {
  const { sessionToken } = await claimInvitation(desk, { ...onPhone, token })
  const viewer = await desk.viewerOf(sessionToken)
  if (!viewer) throw new Error('nobody came in')
  return viewer
}
