import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef, useState } from 'react'
import { WoodGrain } from '@/components/board/pieces/WoodGrain'
import { hueIcon } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import { columnOutline } from '@/lib/domain/puzzle'
import type { NamedRow } from './usePlanRows'

interface RowHeadProps {
  readonly row: NamedRow
  readonly count: number
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** The row's own piece, joined to the rows above and below; in a narrow window it lies by itself over its row. */
export function RowHead({ row, count, isFirst, isLast }: RowHeadProps) {
  const t = useTranslations('plan')
  const root = useRef<HTMLDivElement>(null)
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const measure = () => setSize({ width: element.offsetWidth, height: element.offsetHeight })
    const observer = new ResizeObserver(measure)
    measure()
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const { hue } = row.section
  const isNarrow = width > 0 && width > height * 2
  const outline = width
    ? columnOutline(width, height, { above: !isFirst && !isNarrow, below: !isLast && !isNarrow })
    : ''
  return (
    <div ref={root} className="relative z-[1] min-w-0 flex-none sm:min-h-[170px] sm:w-[118px] xl:w-[158px]">
      <svg width={width} height={height} aria-hidden="true" className="absolute inset-0 overflow-visible">
        <path d={outline} fill="var(--hue-fill)" />
        <WoodGrain outline={outline} hue={hue} line={1.3} />
      </svg>
      <div
        className={`relative flex text-(--hue-ink) sm:sticky sm:top-0 sm:flex-col sm:px-3.5 xl:px-4 max-sm:items-center max-sm:gap-2.5 max-sm:px-4 max-sm:py-3 ${isFirst ? 'sm:pt-5' : 'sm:pt-9'} sm:pb-6`}
      >
        {hue ? <Icon name={hueIcon[hue]} className="mb-1.5 size-7 max-sm:mb-0 max-sm:size-6" /> : null}
        <h3 className="hyphens-auto wrap-anywhere text-[19px] leading-tight xl:text-[22px]">{row.title}</h3>
        <p className="font-[600] text-[13.5px] max-sm:ml-auto">{t('agreements', { count })}</p>
      </div>
    </div>
  )
}
