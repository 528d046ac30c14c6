import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { Field } from '@/components/ui/Field'
import { Notice } from '@/components/ui/Notice'
import { SubmitButton } from '@/components/ui/SubmitButton'
import type { FormState } from './formState'
import type { FreshLink, MailReceipt } from './freshLinks'
import type { InvitedView } from './InvitedRow'
import { CopyMail } from './MailNote'
import { firstName } from './others'

export interface LinkState extends FormState {
  readonly fresh?: FreshLink
  readonly isWithdrawn?: boolean
}

export interface LinkCareActions {
  readonly renew: (personId: string) => Promise<LinkState>
  readonly withdraw: (personId: string) => Promise<LinkState>
  readonly correct: (personId: string, email: string) => Promise<LinkState>
}

interface LinkCareProps {
  readonly person: InvitedView
  readonly actions: LinkCareActions
  readonly keep: (link: FreshLink) => void
  /** What the link that was made just now went by. */
  readonly mail: MailReceipt | undefined
  readonly isOpen: boolean
}

/** The mail to copy where none was sent, a new link, none at all, or a mail address put right. */
export function LinkCare({ person, actions, keep, mail, isOpen }: LinkCareProps) {
  const t = useTranslations('people.invitation')
  const words = useTranslations('inviting.people')
  const { personId, state, email, mayCorrect } = person
  const name = firstName(person.name)
  const hasLink = state !== 'none'
  return (
    <details open={isOpen} className="mt-2">
      <summary className="flex min-h-11 items-center font-[650] underline underline-offset-4">
        {words('more', { name: person.name })}
      </summary>
      <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-5 rounded-[18px] bg-paper-2 p-4">
        {mail && mail.state !== 'sent' ? <CopyMail mail={mail} name={person.name} /> : null}
        <LinkForm
          label={words(hasLink ? 'renewOf' : 'firstOf', { name: person.name })}
          act={() => actions.renew(personId)}
          keep={keep}
        >
          {hasLink ? (
            <p className="mb-3 text-ink-2">
              {words('gone')} {words('renewText', { name })}
            </p>
          ) : null}
          <SubmitButton kind={hasLink ? 'line' : 'primary'} icon="link">
            {t(hasLink ? 'renew' : 'first')}
          </SubmitButton>
        </LinkForm>
        {/* There without a link too, so that what it did is still said. */}
        <LinkForm
          label={words('withdrawOf', { name: person.name })}
          act={() => actions.withdraw(personId)}
          keep={keep}
        >
          {hasLink ? (
            <>
              <p className="mb-3 text-ink-2">{words('withdrawText')}</p>
              <SubmitButton kind="line" icon="lock">
                {words('withdraw')}
              </SubmitButton>
            </>
          ) : null}
        </LinkForm>
        {mayCorrect ? (
          <LinkForm
            label={words('correctSubmit')}
            act={(form) => actions.correct(personId, String(form.get('email') ?? ''))}
            keep={keep}
            field={(error, value) => (
              <Field
                id={`email-${personId}`}
                name="email"
                type="email"
                label={words('correct', { name: person.name })}
                hint={words('correctHint', { name })}
                error={error}
                defaultValue={value ?? email}
                autoComplete="off"
                frameClassName="mb-3"
              />
            )}
          >
            <SubmitButton kind="line" icon="pencil">
              {words('correctSubmit')}
            </SubmitButton>
          </LinkForm>
        ) : null}
      </div>
    </details>
  )
}

interface LinkFormProps {
  readonly label: string
  readonly act: (form: FormData) => Promise<LinkState>
  readonly keep: (link: FreshLink) => void
  /** A field that the failure belongs to; without one it stands above. */
  readonly field?: (error: string | undefined, value: string | undefined) => ReactNode
  readonly children: ReactNode
}

function LinkForm({ label, act, keep, field, children }: LinkFormProps) {
  const t = useTranslations('inviting.people')
  const failures = useTranslations('errors.failures')
  const [state, send] = useActionState<LinkState, FormData>(async (_, form) => {
    const answer = await act(form)
    if (answer.fresh) keep(answer.fresh)
    return answer
  }, {})
  const failure = state.failure && failures(state.failure)
  return (
    <form action={send} aria-label={label} noValidate>
      {failure && !field ? (
        <Notice tone="danger" isAnnounced className="mb-3">
          {failure}
        </Notice>
      ) : null}
      {state.isWithdrawn ? (
        <Notice tone="ok" isAnnounced className="mb-3">
          {t('withdrawn')}
        </Notice>
      ) : null}
      {field?.(failure, state.values?.email)}
      {children}
    </form>
  )
}
