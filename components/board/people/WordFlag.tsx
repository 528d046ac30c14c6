import { personStyle } from '@/components/ui/personStyle'

/** Hangs under the avatar of whoever has the word. */
export function WordFlag({ name, colour }: { readonly name: string; readonly colour: number }) {
  return (
    <span
      className="absolute top-[calc(100%+3px)] left-1/2 -translate-x-1/2 rounded-1 bg-(--person) px-[7px] py-[3px] font-[650] font-ui text-[12px] text-on-person leading-none whitespace-nowrap shadow-[0_0_0_2px_var(--color-paper)]"
      style={personStyle(colour)}
    >
      {name}
    </span>
  )
}
