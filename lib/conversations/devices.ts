import type { Viewer } from '../auth/viewer'
import { Failure } from '../domain/errors'
import type { Session } from '../domain/person'
import type { Desk } from './services'

export interface Device {
  readonly id: Session['id']
  readonly device: Session['device']
  readonly openedAt: Date
  /** Whether it is the one that asks. */
  readonly isThis: boolean
}

/** The devices on which the viewer's own invitation is open, first opened first. Throws `NotAllowed` without one. */
export async function listDevices(
  desk: Pick<Desk, 'db' | 'clock'>,
  viewer: Viewer | null,
): Promise<Device[]> {
  return (await sessionsOf(desk, viewer)).map((session) => ({
    id: session.id,
    device: session.device,
    openedAt: session.createdAt,
    isThis: session.id === viewer?.session.id,
  }))
}

/** Closes the invitation on one of those devices, at once. Throws `NotAllowed`, or `NotFound` for any other. */
export async function endDevice(desk: Desk, viewer: Viewer | null, id: string): Promise<void> {
  const session = (await sessionsOf(desk, viewer)).find((candidate) => candidate.id === id)
  if (!session) throw new Failure('NotFound')
  await desk.db.sessions.delete(session.id)
  desk.rooms.revoke({ sessionId: session.id })
}

async function sessionsOf(desk: Pick<Desk, 'db' | 'clock'>, viewer: Viewer | null): Promise<Session[]> {
  if (!viewer?.session.invitationId) throw new Failure('NotAllowed')
  const now = desk.clock()
  const sessions = await desk.db.sessions.byInvitation(viewer.session.invitationId)
  return sessions.filter(({ personId, expiresAt }) => personId === viewer.person.id && expiresAt > now)
}
