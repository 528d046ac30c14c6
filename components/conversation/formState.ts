import type { FailureName } from '@/lib/domain/errors'

/** What a form's action answers: nothing yet, or the name of what failed and what had been written. */
export interface FormState {
  readonly failure?: FailureName
  readonly values?: Readonly<Record<string, string>>
}

export type FormAction<State extends FormState> = (state: State, form: FormData) => Promise<State>
