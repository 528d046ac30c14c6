/** A name or place as one line: a line break in it would begin a header or a calendar property of its own. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
