import { type RefObject, useEffect, useRef } from 'react'
import type { FormState } from './formState'

/** Leads to the first field that is not right, each time the form comes back with a failure. */
export function useFocusOnError(state: FormState): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state.failure) form.current?.querySelector<HTMLElement>('[aria-invalid=true], [role=alert]')?.focus()
  }, [state])
  return form
}
