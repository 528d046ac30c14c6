import type { Facts } from '../facts'

/** Of a conversation that is being prepared: nothing has been opened, said or agreed. */
export const untouchedFacts: Facts = {
  phase: 'preparing',
  openedAt: null,
  ready: [],
  picks: [],
  wording: {},
  rewordings: {},
  approvals: [],
  endedApprovals: [],
  timer: null,
  ledBy: null,
  turns: [],
  sealedAt: null,
  isWithoutPlan: false,
  withoutApproval: [],
}
