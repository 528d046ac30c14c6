import { useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { primaryButton } from '@/components/board/panelClasses'
import { Icon } from '@/components/ui/Icon'
import { useFocusOnArrival } from './useFocusOnArrival'

/** Opens the plan where it is put away. */
export function PlanButton() {
  const { concept, language, plan } = useBoardContext()
  const button = useRef<HTMLButtonElement>(null)
  useFocusOnArrival(button)
  return (
    <button
      ref={button}
      type="button"
      className={primaryButton}
      aria-expanded={false}
      onClick={() => plan.resize('drawer')}
    >
      <Icon name="plan" />
      <span className="max-sm:sr-only">{concept.plan.title[language]}</span>
    </button>
  )
}
