import { notFound } from 'next/navigation'
import { failureName } from '@/lib/domain/errors'

/** For pages: what may not be seen is not there. */
export async function orNotFound<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading
  } catch (error) {
    const name = failureName(error)
    if (name === 'NotFound' || name === 'NotAllowed') notFound()
    throw error
  }
}
