/** Between two tries to fetch code that did not come. */
const retryMs = 2_000

/**
 * Loads code until it comes: `lazy` remembers a failure for good and throws it at the page, which must not end because
 * of one.
 */
export async function untilItComes<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryMs))
    }
  }
}
