import type { FormState } from '@/components/conversation/formState'
import { failureName } from '@/lib/domain/errors'

/** Does it, and turns an expected failure into words for the form; what is not expected is thrown on. */
export async function attempt<State extends FormState>(
  work: () => Promise<State>,
  values?: Readonly<Record<string, string>>,
): Promise<State | FormState> {
  try {
    return await work()
  } catch (error) {
    const failure = failureName(error)
    if (!failure) throw error
    return values ? { failure, values } : { failure }
  }
}

/** The texts of a form, by name. */
export function textsOf(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const value = form.get(name)
      return [name, typeof value === 'string' ? value : '']
    }),
  )
}
