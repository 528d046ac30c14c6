import { OwnCopiesOnly } from '@/components/conversation/OwnCopiesOnly'
import { TopBar, type TopPage } from '@/components/conversation/TopBar'
import type { Viewer } from '@/lib/auth/viewer'
import { can } from '@/lib/domain/access'
import { setLanguage, signOutHere } from './actions'

/** The bar for whoever is signed in; by invitation it leads to that conversation and nowhere else. */
export function AccountBar({
  viewer,
  here,
}: {
  readonly viewer: Viewer
  /** Which of the bar's pages this is. */
  readonly here?: TopPage | undefined
}) {
  const { reach } = viewer.actor
  return (
    <>
      <OwnCopiesOnly personId={viewer.person.id} />
      <TopBar
        name={viewer.person.name}
        mayPlan={can(viewer.actor, 'conversation.plan')}
        pages={reach === 'everything' ? { here } : undefined}
        home={reach === 'everything' ? '/' : `/conversations/${reach}`}
        setLanguage={setLanguage}
        signOut={signOutHere}
      />
    </>
  )
}
