import { useTranslations } from 'next-intl'
import { ToolSheet } from './ToolSheet'

const onTable = ['tab', 'arrows', 'ends', 'letters', 'enter', 'zoom', 'pan'] as const
const inHand = ['lift', 'carry', 'slots', 'lay', 'putBack'] as const
const everywhere = ['slash', 'undo', 'redo', 'escape', 'question'] as const

/** Every way to use the table without a mouse, said once, behind `?`. */
export function KeysPanel() {
  const t = useTranslations('tools.keysPanel')
  return (
    <ToolSheet
      tool="keys"
      icon="help"
      title={t('title')}
      closeLabel={t('close')}
      isText
      head={<p className="text-[14.5px] text-ink-2">{t('lead')}</p>}
    >
      <div className="flex flex-col gap-4 px-5 pb-5">
        <Keys title={t('table')} names={onTable} />
        <div>
          <h3 className="mb-1 text-[15.5px]">{t('moving')}</h3>
          <p className="text-[14.5px]">{t('move')}</p>
        </div>
        <Keys title={t('byKeys')} names={inHand} />
        <Keys title={t('everywhere')} names={everywhere} />
        <p className="text-[14.5px] text-ink-2">{t('wheel')}</p>
      </div>
    </ToolSheet>
  )
}

interface KeysProps {
  readonly title: string
  readonly names: readonly (typeof onTable | typeof inHand | typeof everywhere)[number][]
}

function Keys({ title, names }: KeysProps) {
  const t = useTranslations('tools.keysPanel')
  return (
    <div>
      <h3 className="mb-1 text-[15.5px]">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3.5 gap-y-1.5 text-[14.5px]">
        {names.map((name) => (
          <div key={name} className="contents">
            <dt>
              <kbd className="inline-block whitespace-nowrap rounded-1 bg-paper-3 px-2 py-1 font-[650] font-ui text-[13px]">
                {t(`keys.${name}`)}
              </kbd>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
