import type { PieceId } from '@/lib/domain/board'
import type { SharedView } from '@/lib/sync/presence'

interface Asking {
  readonly personId: string
  readonly spotlight?: PieceId
  readonly view?: SharedView
}

/**
 * What the others ask all to look at, as far as it is obeyed: from whoever leads the table, at whichever screen that
 * person asks for it. Presence can say anything; whose it is says the server.
 */
export function obeyed(
  people: readonly Asking[],
  leader: string | undefined,
): { readonly spotlight: PieceId | undefined; readonly view: SharedView | undefined } {
  const leading = people.filter(({ personId }) => personId === leader)
  return {
    spotlight: leading.find(({ spotlight }) => spotlight)?.spotlight,
    view: leading.find(({ view }) => view)?.view,
  }
}
