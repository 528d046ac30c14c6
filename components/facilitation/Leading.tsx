import { useAway } from './useAway'
import { useFollowing } from './useFollowing'
import { useGuiding } from './useGuiding'
import { useLeadingNews } from './useLeadingNews'

/** Shows nothing: by itself, so that a second of the timer or a shared view draws nothing else anew. */
export function Leading() {
  useGuiding()
  useFollowing()
  useAway()
  useLeadingNews()
  return null
}
