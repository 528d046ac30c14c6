import type { PlanStore } from './planStore'

/** So near the edge that the plan comes from; and so long that whoever only passes does not open it. */
const edgePx = 44
const dwellMs = 350
/** So near the drawer's own edge that it scrolls on, and how far for each movement. */
const scrollEdgePx = 48
const scrollPx = 14

type At = Pick<PointerEvent, 'clientX' | 'clientY'>

/** The plan section under the pointer that takes notes. */
export function sectionAt({ clientX, clientY }: At): string | undefined {
  const under = document.elementFromPoint(clientX, clientY)
  return under?.closest<HTMLElement>('[data-takes-notes]')?.dataset.section
}

/**
 * Opens the plan for a hand that brings a note to the edge where the plan comes from – right, or below in a narrow
 * window – and scrolls it. A note that was not laid there leaves the plan as it was.
 */
export function createPlanOpener(plan: PlanStore) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let hasOpened = false
  const rest = () => {
    clearTimeout(timer)
    timer = undefined
  }
  return {
    pointAt(at: At): void {
      if (plan.snapshot().size === 'closed') {
        const isBelow = window.innerWidth < 1024
        const left = isBelow ? window.innerHeight - at.clientY : window.innerWidth - at.clientX
        if (left > edgePx) rest()
        else
          timer ??= setTimeout(() => {
            hasOpened = true
            plan.resize('drawer', false)
          }, dwellMs)
        return
      }
      const list = document.elementFromPoint(at.clientX, at.clientY)?.closest('[data-plan-rows]')
      const box = list?.getBoundingClientRect()
      if (!list || !box) return
      if (at.clientY < box.top + scrollEdgePx) list.scrollBy(0, -scrollPx)
      if (at.clientY > box.bottom - scrollEdgePx) list.scrollBy(0, scrollPx)
    },
    done: rest,
    giveUp() {
      rest()
      if (hasOpened) plan.resize('closed', false)
    },
  }
}
