/** Of something that did not answer in time, or failed. */
export const tooLate = Symbol('too late')

/** A disk that does not answer in this time may not keep anybody from the table, or from leaving it. */
const limitMs = 3_000

/** What comes of it, or `tooLate`, also when it fails; never throws. */
export async function inTime<T>(answer: Promise<T>): Promise<T | typeof tooLate> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<typeof tooLate>((resolve) => {
    timer = setTimeout(() => resolve(tooLate), limitMs)
  })
  try {
    return await Promise.race([answer, limit])
  } catch {
    return tooLate
  } finally {
    clearTimeout(timer)
  }
}
