import type { Faces } from '../typeset/faces'

/** What documents and pictures are made with. */
export interface DocumentDesk {
  readonly faces: Faces
  /** The folder of the image pieces' drawings. */
  readonly illustrations: string
  /** What the municipality's case system sorts by; left out of the file where it is not set. */
  readonly kleNumber: string | undefined
  readonly deletionCode: string | undefined
}
