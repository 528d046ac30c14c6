import type { AgreementId } from '@/lib/domain/ids'

export type PlanSize = 'closed' | 'drawer' | 'sheet'

/** How one person has the plan before them; nobody else is moved by it. */
export interface PlanView {
  readonly size: PlanSize
  /** Whether its person chose this size. */
  readonly isByHand: boolean
  /** The size that it had before. */
  readonly from: PlanSize
  /** The agreement to look at and write in now; a new object each time it is asked for. */
  readonly shown: { readonly agreement: AgreementId } | undefined
}

export interface PlanStore {
  subscribe(listener: () => void): () => void
  snapshot(): PlanView
  resize(size: PlanSize, isByHand?: boolean): void
  /** Opens the plan where it is closed, at this agreement. */
  show(agreement: AgreementId): void
}

export function createPlanStore(): PlanStore {
  const listeners = new Set<() => void>()
  let view: PlanView = { size: 'closed', isByHand: false, from: 'closed', shown: undefined }
  const change = (next: PlanView) => {
    view = next
    for (const listener of listeners) listener()
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => view,
    resize: (size, isByHand = true) => change({ size, isByHand, from: view.size, shown: undefined }),
    show: (agreement) =>
      change({
        size: view.size === 'closed' ? 'drawer' : view.size,
        isByHand: true,
        from: view.size,
        shown: { agreement },
      }),
  }
}
