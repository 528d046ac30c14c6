import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { usePeople } from '@/components/board/people/usePeople'
import { Avatar } from '@/components/ui/Avatar'
import { agreementText } from '@/lib/board/editAgreement'
import type { AgreementId, PersonId } from '@/lib/domain/ids'
import { ChosenPart } from './ChosenPart'
import { choiceLook } from './choiceLook'
import { PlanText } from './PlanText'

interface ResponsiblePartProps {
  readonly agreement: AgreementId
  readonly agreementName: string
  readonly responsible: readonly PersonId[]
  readonly words: string
  /** Nothing of it is said yet. */
  readonly isMissing: boolean
}

/** Who sees to it: people of the conversation, or another's name. */
export const ResponsiblePart = memo(function ResponsiblePart(props: ResponsiblePartProps) {
  const { agreement, agreementName, responsible, words, isMissing } = props
  const t = useTranslations('plan')
  const { session, actions, announcer } = useBoardContext()
  const { people } = usePeople()
  const field = `${agreement}:responsible`
  const hasWords = words.trim() !== ''
  const chosen = people.filter(({ id }) => responsible.includes(id as PersonId))
  return (
    <ChosenPart
      part="responsible"
      icon="user"
      agreementName={agreementName}
      field={field}
      offer={isMissing ? t('offer.responsible') : undefined}
      chosen={
        chosen.length > 0 ? (
          <ul className="flex flex-wrap gap-x-3 gap-y-1 py-1">
            {chosen.map((person) => (
              <li key={person.id} className="flex items-center gap-1.5 font-[550] text-[15px] leading-[1.4]">
                <Avatar {...person} isFacilitator={false} isPresent={undefined} size={22} label="" />
                {person.name}
              </li>
            ))}
          </ul>
        ) : null
      }
      words={(isOpen) =>
        chosen.length > 0 && !hasWords && !isOpen ? null : (
          <PlanText
            text={agreementText(session.doc, agreement, 'responsible')}
            field={field}
            label={`${t('field.responsible')} – ${agreementName}`}
            placeholder={t('hint.responsible')}
          />
        )
      }
    >
      <fieldset className="flex min-w-0 flex-wrap gap-1.5">
        <legend className="sr-only">{t('people')}</legend>
        {people.map((person) => {
          const id = person.id as PersonId
          const isResponsible = responsible.includes(id)
          return (
            <button
              key={id}
              type="button"
              aria-pressed={isResponsible}
              className={choiceLook}
              onClick={() => {
                actions.setResponsible(agreement, id, !isResponsible)
                const said = isResponsible ? 'say.notResponsible' : 'say.responsible'
                announcer.say(t(said, { name: person.name }))
              }}
            >
              <Avatar {...person} isFacilitator={false} isPresent={undefined} size={24} label="" />
              {person.name}
            </button>
          )
        })}
      </fieldset>
      <p className="text-[13px] text-ink-2">{t('peopleHint')}</p>
    </ChosenPart>
  )
})
