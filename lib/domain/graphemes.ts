const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('da') : undefined

/** No sign is longer than this many UTF-16 units, but those that are made to be; those are cut. */
const longestSign = 64
/** Below it every unit is a sign of its own, but for the return before a line's end. */
const firstJoining = 0x300

/** The start of the sign (a letter with its accents, an emoji with its skin and its family) that `index` is inside; else `index`. */
export function signStart(text: string, index: number): number {
  return signAround(text, index)?.start ?? index
}

/** The end of the sign that `index` is inside; else `index`. */
export function signEnd(text: string, index: number): number {
  return signAround(text, index)?.end ?? index
}

/** As much of the beginning as has room for `most` UTF-16 units, without a sign cut in two. */
export function beginningOf(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, signStart(text, Math.max(0, most)))
}

function signAround(
  text: string,
  index: number,
): { readonly start: number; readonly end: number } | undefined {
  if (index <= 0 || index >= text.length) return undefined
  if (text.charCodeAt(index - 1) < firstJoining && text.charCodeAt(index) < firstJoining) return undefined
  const from = Math.max(0, index - longestSign)
  const near = text.slice(from, index + longestSign)
  const sign = segmenter?.segment(near).containing(index - from)
  if (sign) {
    const start = from + sign.index
    return start < index ? { start, end: start + sign.segment.length } : undefined
  }
  // A browser that knows no signs still knows the two halves of one.
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(index - 1)) && /[\udc00-\udfff]/.test(text.charAt(index))
  return isHalf ? { start: index - 1, end: index + 1 } : undefined
}
