import { useSyncExternalStore } from 'react'
import { useBoardContext } from './boardContext'
import type { PlanView } from './planStore'

export function usePlanView(): PlanView {
  const { plan } = useBoardContext()
  return useSyncExternalStore(plan.subscribe, plan.snapshot, plan.snapshot)
}
