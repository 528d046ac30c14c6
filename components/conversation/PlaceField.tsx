'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/Field'
import { Icon } from '@/components/ui/Icon'
import { isWalk, walk } from '@/lib/domain/walk'

interface PlaceFieldProps {
  readonly defaultValue: string
  readonly hint?: string
}

/** Where; a walk is one press. */
export function PlaceField({ defaultValue, hint }: PlaceFieldProps) {
  const t = useTranslations('people.plan')
  const onFoot = walk[useLocale()]
  const [place, setPlace] = useState(defaultValue)
  const isOnFoot = isWalk(place)
  return (
    <div>
      <Field
        id="place"
        label={t('place')}
        hint={hint}
        value={place}
        onChange={(event) => setPlace(event.target.value)}
        autoComplete="off"
        maxLength={120}
      />
      <button
        type="button"
        aria-pressed={isOnFoot}
        onClick={() => setPlace(isOnFoot ? '' : onFoot)}
        className={`mt-2 inline-flex min-h-11 items-center gap-1.5 rounded-pill px-4 font-[650] ${
          isOnFoot
            ? 'bg-ink text-on-ink'
            : 'bg-paper-2 text-ink shadow-[inset_0_0_0_1.5px_var(--color-line-strong)] hover:bg-paper-3'
        }`}
      >
        <Icon name="walk" />
        {onFoot}
      </button>
    </div>
  )
}
