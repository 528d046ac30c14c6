export type ButtonKind = 'primary' | 'line' | 'paper' | 'quiet'
export type ButtonSize = 'normal' | 'large'

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-ink text-on-ink shadow-rest',
  line: 'bg-transparent text-ink shadow-[inset_0_0_0_1.5px_var(--color-line-strong)] hover:bg-paper-2',
  paper: 'bg-paper text-ink hover:bg-paper-2',
  quiet: 'bg-transparent text-ink hover:bg-paper-3',
}

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-11 px-[18px] text-[15px] rounded-[13px]',
  large: 'min-h-[54px] px-6 text-[16.5px] rounded-[16px]',
}

/** The look of a button, for links too. At least 44 px high; pressed, it sinks one pixel. */
export function buttonLook(kind: ButtonKind = 'line', size: ButtonSize = 'normal', className = ''): string {
  return `inline-flex items-center justify-center gap-2 font-[650] text-center no-underline transition-[background-color,transform] duration-(--duration-1) ease-out active:translate-y-px ${kinds[kind]} ${sizes[size]} ${className}`
}
