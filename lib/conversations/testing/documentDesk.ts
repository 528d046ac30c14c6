import { join } from 'node:path'
import { openFaces } from '../../typeset/faces'
import type { DocumentDesk } from '../documentDesk'

const root = join(import.meta.dirname, '../../..')

/** The product's own typefaces and drawings; no settings of a case system. */
export const documentDesk: DocumentDesk = {
  faces: openFaces(join(root, 'node_modules/@fontsource')),
  illustrations: join(root, 'public/billedbrikker'),
  kleNumber: undefined,
  deletionCode: undefined,
}
