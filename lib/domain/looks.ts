/** How one person wants the product to look, move and sound in one browser. */
export interface Looks {
  readonly theme: 'machine' | 'light' | 'dark'
  readonly motion: 'machine' | 'reduced' | 'full'
  /** Pieces and notes without any tilt. */
  readonly isStraight: boolean
  readonly hasSound: boolean
}

export const looksCookie = 'samspil-looks'

/** What is chosen, as words between full stops; what is not known is passed over. */
export function looksOf(cookie: string | undefined): Looks {
  const words = new Set(cookie?.split('.'))
  return {
    theme: words.has('dark') ? 'dark' : words.has('light') ? 'light' : 'machine',
    motion: words.has('reduced') ? 'reduced' : words.has('full') ? 'full' : 'machine',
    isStraight: words.has('straight'),
    hasSound: words.has('sound'),
  }
}

export function looksValue({ theme, motion, isStraight, hasSound }: Looks): string {
  return [
    ...(theme === 'machine' ? [] : [theme]),
    ...(motion === 'machine' ? [] : [motion]),
    ...(isStraight ? ['straight'] : []),
    ...(hasSound ? ['sound'] : []),
  ].join('.')
}

/** Attributes of the `html` element, from which the stylesheet takes everything else; undefined: as the machine says. */
export function looksAttributes({ theme, motion, isStraight }: Looks) {
  return {
    'data-theme': theme === 'machine' ? undefined : theme,
    'data-motion': motion === 'machine' ? undefined : motion,
    'data-tilt': isStraight ? 'off' : undefined,
  }
}
