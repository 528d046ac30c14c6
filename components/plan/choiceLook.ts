/** A choice that is pressed in or not; at least as large as a finger. */
export const choiceLook =
  'inline-flex min-h-9 pointer-coarse:min-h-11 items-center gap-1.5 rounded-2 px-2.5 font-[600] text-[13.5px] leading-tight text-left shadow-[inset_0_0_0_1.5px_var(--color-line-strong)] hover:bg-paper-2 active:translate-y-px aria-pressed:bg-ink aria-pressed:text-on-ink aria-pressed:shadow-none'

export const choiceFieldLook =
  'min-h-10 pointer-coarse:min-h-11 w-full min-w-0 rounded-2 bg-paper px-2 text-[15px] text-ink shadow-[inset_0_0_0_1.5px_var(--color-line-strong)] aria-invalid:shadow-[inset_0_0_0_2px_var(--color-danger)]'
