import { FollowNote } from './FollowNote'
import { TimerNote } from './TimerNote'
import { WordNote } from './WordNote'

/** The lines under the bar at the top, most lasting first. */
export function LeadNotes({ isBesideDrawer }: { readonly isBesideDrawer: boolean }) {
  return (
    <div
      className={`pointer-events-none absolute inset-x-3.5 top-[86px] z-40 flex flex-col items-center gap-2 has-[[aria-expanded=true]]:z-[74] max-lg:top-[142px] ${isBesideDrawer ? 'lg:right-[330px]' : ''}`}
    >
      <WordNote />
      <FollowNote />
      <TimerNote />
    </div>
  )
}
