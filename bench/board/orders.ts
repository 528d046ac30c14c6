import type { Scene } from './scene'
import type { SeededTable } from './seededTable'

/** What the crowd is told; it answers `Done` once it is so. */
export type Ordered =
  | { readonly do: 'sit'; readonly url: string; readonly table: SeededTable }
  | { readonly do: 'serve'; readonly scene: Scene }
  | { readonly do: 'rest' }

export interface Done {
  readonly done: Ordered['do']
  /** Of the canvas' page. */
  readonly url?: string
}
