'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { FieldFrame, fieldLook } from '@/components/ui/Field'
import { Icon } from '@/components/ui/Icon'
import { type Findable, isFound, offered } from '@/lib/domain/find'

interface FinderProps {
  readonly searchHint: string
  readonly rows: readonly (Findable & { readonly key: string; readonly row: ReactNode })[]
  /** In the order in which they are offered. */
  readonly states: readonly { readonly value: string; readonly label: string }[]
}

const names = ['kind', 'year', 'state'] as const
type Name = (typeof names)[number]

/**
 * A list that is searched by typing and narrowed by choosing. What is chosen stands in the address, so that it can be
 * come back to; what is typed may be a name and stands nowhere.
 */
export function Finder({ searchHint, rows, states }: FinderProps) {
  const t = useTranslations('overview.find')
  const id = useId()
  const [typed, type] = useState('')
  const address = useSearchParams()
  const options: Record<Name, readonly { readonly value: string; readonly label: string }[]> = {
    kind: different(rows.map(({ kind }) => kind)),
    year: different(rows.map(({ year }) => String(year)).sort((a, b) => Number(b) - Number(a))),
    state: states,
  }
  const chosenIn = (name: Name) =>
    offered(
      address.get(name),
      options[name].map(({ value }) => value),
    )
  const chosen = { kind: chosenIn('kind'), year: chosenIn('year'), state: chosenIn('state') }
  const choose = (next: Partial<Record<Name, string>>) => {
    const search = new URLSearchParams()
    for (const name of names) {
      const value = { ...chosen, ...next }[name]
      if (value) search.set(name, value)
    }
    const query = search.size > 0 ? `?${search}` : ''
    window.history.replaceState(null, '', `${window.location.pathname}${query}`)
  }
  const found = rows.filter((row) => isFound(row, chosen, typed))
  const isNarrowed = typed !== '' || names.some((name) => chosen[name] !== '')
  const all: Record<Name, string> = { kind: t('allKinds'), year: t('allYears'), state: t('allStates') }
  return (
    <>
      <search aria-label={t('label')} className="flex flex-wrap items-end gap-3 pb-5">
        <FieldFrame id={`${id}-typed`} label={t('search')} className="min-w-0 flex-[3_1_260px]">
          <input
            id={`${id}-typed`}
            type="search"
            value={typed}
            placeholder={searchHint}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => type(event.target.value)}
            className={fieldLook}
          />
        </FieldFrame>
        {names.map((name) => (
          <FieldFrame key={name} id={`${id}-${name}`} label={t(name)} className="min-w-0 flex-[1_1_130px]">
            <div className="relative">
              <select
                id={`${id}-${name}`}
                value={chosen[name]}
                onChange={(event) => choose({ [name]: event.target.value })}
                className={`${fieldLook} appearance-none pr-11`}
              >
                <option value="">{all[name]}</option>
                {options[name].map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
              <Icon
                name="chevronDown"
                className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3.5 size-5"
              />
            </div>
          </FieldFrame>
        ))}
      </search>
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-[14px] text-ink-2">
          {isNarrowed ? t('found', { count: found.length }) : ''}
        </p>
        {isNarrowed ? (
          <Button
            kind="quiet"
            icon="close"
            onClick={() => {
              type('')
              choose({ kind: '', year: '', state: '' })
            }}
          >
            {t('clear')}
          </Button>
        ) : null}
      </div>
      {found.length === 0 ? <p className="border-line border-t py-6 text-ink-2">{t('nothing')}</p> : null}
      <ul>
        {found.map(({ key, row }) => (
          <li key={key}>{row}</li>
        ))}
      </ul>
    </>
  )
}

const different = (values: readonly string[]) =>
  [...new Set(values)].map((value) => ({ value, label: value }))
