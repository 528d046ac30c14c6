import type { PieceId } from '@/lib/domain/board'

/** What one person asks of the others while leading the table, and what this person has let go of. */
export interface Guide {
  /** The piece that this person asks all to look at. */
  readonly spotlight: PieceId | undefined
  readonly isShowingView: boolean
  /** The piece in another's spotlight that this person has turned from. */
  readonly leftSpotlight: PieceId | undefined
  /** This person looks where they like, though another shows their view. */
  readonly hasLeftView: boolean
}

export interface GuideStore {
  subscribe(listener: () => void): () => void
  snapshot(): Guide
  change(part: Partial<Guide>): void
}

export const unguided: Guide = {
  spotlight: undefined,
  isShowingView: false,
  leftSpotlight: undefined,
  hasLeftView: false,
}

export function createGuideStore(): GuideStore {
  const listeners = new Set<() => void>()
  let guide = unguided
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => guide,
    change(part) {
      guide = { ...guide, ...part }
      for (const listener of listeners) listener()
    },
  }
}
