/** The tools float over the table's edges: white, straight and quiet. */
export const floatingPanel = 'absolute z-40 flex h-[60px] items-center rounded-3 bg-paper p-2 shadow-panel'

export const toolButton =
  'grid size-11 flex-none place-items-center rounded-2 text-ink-2 hover:bg-paper-2 active:translate-y-px disabled:text-line-strong disabled:hover:bg-transparent disabled:cursor-default aria-disabled:cursor-default aria-disabled:text-line-strong aria-disabled:hover:bg-transparent'

export const quietButton =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-2 px-3.5 font-[650] text-[15px] whitespace-nowrap hover:bg-paper-2 active:translate-y-px'

export const primaryButton =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-2 bg-ink px-[18px] font-[650] text-[15px] text-on-ink whitespace-nowrap shadow-rest active:translate-y-px'

export const lineButton =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-2 px-3.5 font-[650] text-[14px] whitespace-nowrap shadow-[inset_0_0_0_1.5px_var(--color-line-strong)] hover:bg-paper-2 active:translate-y-px'

/** Beside others of its kind under a note; in the colour of what it stands on. */
export const quietLine =
  'inline-flex min-h-11 items-center gap-1.5 rounded-2 px-2 font-[650] text-[13px] underline decoration-1 underline-offset-2 [&_svg]:hidden'
