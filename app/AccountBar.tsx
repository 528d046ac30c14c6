import { OwnCopiesOnly } from '@/components/conversation/OwnCopiesOnly'
import { TopBar } from '@/components/conversation/TopBar'
import type { Viewer } from '@/lib/auth/viewer'
import { can } from '@/lib/domain/access'
import { setLanguage, signOutHere } from './actions'

/** The bar for whoever is signed in; by invitation it leads to that conversation and nowhere else. */
export function AccountBar({ viewer }: { readonly viewer: Viewer }) {
  const { reach } = viewer.actor
  return (
    <>
      <OwnCopiesOnly personId={viewer.person.id} />
      <TopBar
        name={viewer.person.name}
        mayPlan={can(viewer.actor, 'conversation.plan')}
        home={reach === 'everything' ? '/' : `/conversations/${reach}`}
        setLanguage={setLanguage}
        signOut={signOutHere}
      />
    </>
  )
}
