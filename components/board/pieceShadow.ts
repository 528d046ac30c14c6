import { shadows } from '@/lib/domain/wood'

/** Light from above-left; the shadow follows the outline, so it is a filter and not a box shadow. */
const filterOf = (kind: keyof typeof shadows) =>
  shadows[kind]
    .map(
      ({ below, blur, percent }) =>
        `drop-shadow(0 ${below}px ${blur}px color-mix(in srgb, var(--color-shade) ${percent}%, transparent))`,
    )
    .join(' ') || undefined

export const pieceShadow = {
  placed: filterOf('placed'),
  loose: filterOf('loose'),
  small: filterOf('small'),
  lifted: filterOf('lifted'),
}
