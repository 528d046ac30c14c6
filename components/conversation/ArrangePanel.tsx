'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useState } from 'react'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { SubmitButton } from '@/components/ui/SubmitButton'
import type { FormState } from './formState'
import type { MailReceipt } from './freshLinks'
import { MailNote } from './MailNote'
import { MoveFields, type MoveFieldsProps } from './MoveFields'

export interface ArrangeState extends FormState {
  /** What went out, when it is done. */
  readonly letters?: readonly (MailReceipt & { readonly name: string })[]
}

type Act = (form: FormData) => Promise<ArrangeState>

interface ArrangePanelProps extends MoveFieldsProps {
  readonly move: Act
  readonly remind: Act
  readonly cancel: Act
  /** Nothing of it is possible once it is over; what has just been done is still told. */
  readonly isPossible: boolean
  readonly mayRemind: boolean
}

const kinds = ['move', 'remind', 'cancel'] as const

/** Moving, reminding and calling off, each folded away until it is needed; and the letters that went out. */
export function ArrangePanel(props: ArrangePanelProps) {
  const t = useTranslations('inviting')
  const [done, setDone] = useState<{ kind: (typeof kinds)[number]; letters: ArrangeState['letters'] }>()
  const { isPossible, mayRemind, ...fields } = props
  return (
    <section className="mt-2">
      {done ? (
        <div className="grid gap-2.5 border-line border-t py-5">
          <Notice tone="ok" isAnnounced>
            {t(`${done.kind}.done`)}
          </Notice>
          {done.letters?.map((letter) => (
            <MailNote key={letter.to} mail={letter} name={letter.name} />
          ))}
        </div>
      ) : null}
      {isPossible
        ? kinds
            .filter((kind) => kind !== 'remind' || mayRemind)
            .map((kind) => (
              <details key={kind} className="group border-line border-t">
                <summary className="flex min-h-14 items-center justify-between gap-3 font-[650] text-[16px]">
                  {t(`${kind}.heading`)}
                  <Icon name="chevronDown" className="size-5 group-open:rotate-180" />
                </summary>
                <ArrangeForm
                  act={props[kind]}
                  submit={t(`${kind}.submit`)}
                  tell={(letters) => setDone({ kind, letters })}
                >
                  <p className="mb-4 text-ink-2">{t(`${kind}.text`)}</p>
                  {kind === 'move' ? (
                    // Once moved, the fields hold how it is now.
                    <MoveFields key={Object.values(fields.now).join()} {...fields} />
                  ) : null}
                </ArrangeForm>
              </details>
            ))
        : null}
    </section>
  )
}

interface ArrangeFormProps {
  readonly act: Act
  readonly submit: string
  readonly tell: (letters: ArrangeState['letters']) => void
  readonly children: ReactNode
}

function ArrangeForm({ act, submit, tell, children }: ArrangeFormProps) {
  const words = useTranslations('errors.failures')
  const [state, send] = useActionState<ArrangeState, FormData>(async (_, form) => {
    const answer = await act(form)
    if (!answer.failure) tell(answer.letters)
    return answer
  }, {})
  return (
    <form action={send} noValidate className="pb-6">
      {state.failure ? (
        <Notice tone="danger" isAnnounced className="mb-4">
          {words(state.failure)}
        </Notice>
      ) : null}
      {children}
      <SubmitButton kind="line">{submit}</SubmitButton>
    </form>
  )
}
