/** How often what is worth trying has happened. */
export interface Counts {
  cuts: number
  crashes: number
  reloads: number
  /** Machines that were lost with what they had not sent. */
  losses: number
  /** Lines closed since nothing could be saved, or loaded. */
  givenUp: number
  notLoaded: number
  tooSlow: number
  /** Readers that got updates, but no cursors. */
  behind: number
  /** Frames with edits that came twice. */
  repeated: number
  /** Rests in which another process had been first, or we ourselves without hearing of it. */
  overtaken: number
  /** Updates that came before what they build on. */
  waited: number
  /** Rests that were kept at all. */
  folds: number
}

export const noCounts = (): Counts => ({
  cuts: 0,
  crashes: 0,
  reloads: 0,
  losses: 0,
  givenUp: 0,
  notLoaded: 0,
  tooSlow: 0,
  behind: 0,
  repeated: 0,
  overtaken: 0,
  waited: 0,
  folds: 0,
})
