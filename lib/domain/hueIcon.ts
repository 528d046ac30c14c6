import type { Hue } from './concept'
import type { IconName } from './iconPaths'

/** Colour, icon and pattern always go together, so that colour is never the only sign. */
export const hueIcon: Record<Hue, IconName> = { violet: 'heart', teal: 'nodes', amber: 'flag' }
