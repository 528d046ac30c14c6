import { useTranslations } from 'next-intl'
import { floatingPanel } from '@/components/board/panelClasses'
import { Mark } from '@/components/ui/Mark'

/** The table being laid: what one sees until the stored board has come. Calm, with nothing that could be lost. */
export function LayingTable({ title }: { readonly title: string }) {
  const t = useTranslations('board')
  return (
    <main aria-busy="true" className="table-surface absolute inset-0">
      <div className={`${floatingPanel} top-3.5 left-3.5 gap-3 pr-5 pl-3.5`}>
        <Mark size={32} />
        <div>
          <h1 className="text-[15.5px] leading-tight">{title}</h1>
          <p role="status" className="text-[12px] text-ink-2">
            {t('laying')}
          </p>
        </div>
      </div>
      <div
        aria-hidden="true"
        className="tray-surface absolute top-1/2 left-1/2 aspect-[736/526] w-[min(60vw,78vh)] -translate-x-1/2 -translate-y-1/2 p-[2%]"
      >
        <div className="grid size-full grid-cols-3 grid-rows-3 overflow-hidden rounded-[18px] bg-tray-well shadow-well">
          {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((slot) => (
            <span key={slot} className="border border-tray-line/40 border-dashed" />
          ))}
        </div>
      </div>
    </main>
  )
}
