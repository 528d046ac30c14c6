import type { ComponentProps } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { BoundText } from '@/components/board/notes/BoundText'

type PlanTextProps = ComponentProps<typeof BoundText> & {
  /** What is agreed, in the type of a heading. */
  readonly isLarge?: boolean
}

/** A text of the plan: quiet until one writes in it, and never longer than can be looked over. */
export function PlanText({ isLarge = false, className = '', placeholder, ...text }: PlanTextProps) {
  const { mayEdit } = useBoardContext()
  return (
    <BoundText
      {...text}
      placeholder={mayEdit ? placeholder : undefined}
      className={`focus-visible:outline-offset-0! -mx-1.5 w-[calc(100%+12px)]! rounded-1 px-1.5 max-h-[min(46vh,440px)] overflow-y-auto pointer-coarse:min-h-11 not-read-only:hover:bg-paper/70 focus:bg-paper ${
        isLarge
          ? 'py-1.5 font-display font-bold text-[18px] leading-[1.22] tracking-[-0.014em] placeholder:font-normal placeholder:font-ui placeholder:text-[15px]'
          : 'py-1 text-[15px] leading-[1.4]'
      } ${className}`}
    />
  )
}
