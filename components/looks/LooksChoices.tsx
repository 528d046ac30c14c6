import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Icon, type IconName } from '@/components/ui/Icon'
import { Switch } from '@/components/ui/Switch'
import type { Looks } from '@/lib/domain/looks'
import { changeLooks, doesMachineReduceMotion } from './looksStore'
import { useCalm, useLooks } from './useLooks'

const themes: readonly { readonly theme: Looks['theme']; readonly icon: IconName }[] = [
  { theme: 'machine', icon: 'looks' },
  { theme: 'light', icon: 'sun' },
  { theme: 'dark', icon: 'moon' },
]

/** Theme, tilt, motion and sound; each choice counts at once and is remembered in this browser. */
export function LooksChoices() {
  const t = useTranslations('looks')
  const looks = useLooks()
  const isMotionReduced = useCalm()
  const name = useId()
  return (
    <>
      <fieldset className="mt-5">
        <legend className="font-[650] text-[14px]">{t('theme.label')}</legend>
        <div className="mt-2 grid grid-cols-3 gap-2">
          {themes.map(({ theme, icon }) => (
            <label
              key={theme}
              className="relative flex min-h-[76px] cursor-pointer flex-col items-center justify-center gap-1.5 rounded-2 px-1 py-2 text-center font-[600] text-[14px] leading-tight shadow-[inset_0_0_0_1.5px_var(--color-line-strong)] hover:bg-paper-2 has-checked:bg-paper-3 has-checked:shadow-[inset_0_0_0_3px_var(--color-ink)] has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-3"
            >
              <input
                type="radio"
                name={name}
                value={theme}
                checked={looks.theme === theme}
                onChange={() => changeLooks({ theme })}
                className="absolute inset-0 cursor-pointer appearance-none rounded-2 outline-none"
              />
              <Icon name={icon} className="size-6" />
              {t(`theme.${theme}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="-mx-3 mt-4 flex flex-col">
        <Switch
          label={t('straight.label')}
          hint={t('straight.hint')}
          isOn={looks.isStraight}
          onChange={(isStraight) => changeLooks({ isStraight })}
        />
        <Switch
          label={t('calm.label')}
          hint={t('calm.hint')}
          isOn={isMotionReduced}
          onChange={(isReduced) =>
            // What the machine says anyway is no choice of one's own: then one goes on following it.
            changeLooks({
              motion: isReduced === doesMachineReduceMotion() ? 'machine' : isReduced ? 'reduced' : 'full',
            })
          }
        />
        <Switch
          label={t('sound.label')}
          hint={t('sound.hint')}
          isOn={looks.hasSound}
          onChange={(hasSound) => changeLooks({ hasSound })}
        />
      </div>
    </>
  )
}
