/** What a field did not take, so that its writer can be told before it is lost. */
export type Refusal =
  | { readonly kind: 'picture' }
  /** Longer than there is room for; it was to go between these two places of the field. */
  | { readonly kind: 'tooLong'; readonly text: string; readonly start: number; readonly end: number }

/**
 * Lets only plain text into a field, and no more than `limit` UTF-16 units of it, until the returned function is
 * called. What is composed with an input method cannot be held back, and is let in.
 */
export function guardField(
  area: HTMLTextAreaElement,
  limit: number,
  refuse: (refusal: Refusal) => void,
): () => void {
  const listening = new AbortController()
  const { signal } = listening

  area.addEventListener(
    'beforeinput',
    (event) => {
      if (event.isComposing || !event.inputType.startsWith('insert')) return
      const isLine = event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph'
      const told = event.data ?? event.dataTransfer?.getData('text/plain') ?? (isLine ? '\n' : '')
      const text = told.replace(/\r\n?/g, '\n')
      const { selectionStart: start, selectionEnd: end } = area
      if (area.value.length - (end - start) + text.length <= limit) return
      event.preventDefault()
      refuse({ kind: 'tooLong', text, start, end })
    },
    { signal },
  )
  area.addEventListener(
    'paste',
    ({ clipboardData }) => {
      if (clipboardData && clipboardData.getData('text/plain') === '' && holdsPicture(clipboardData))
        refuse({ kind: 'picture' })
    },
    { signal },
  )
  return () => listening.abort()
}

function holdsPicture(data: DataTransfer): boolean {
  return data.files.length > 0 || /<(img|picture|svg)\b/i.test(data.getData('text/html'))
}
