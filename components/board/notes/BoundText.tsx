import { type CSSProperties, useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { useBoardContext } from '@/components/board/boardContext'
import { bindText } from '@/lib/board/bindText'
import { guardField, type Refusal } from './guardField'

interface BoundTextProps {
  readonly text: Y.Text | undefined
  /** Where one writes, as others are told by presence: a note's id, or an agreement's and its field. */
  readonly field: string
  readonly label: string
  readonly placeholder?: string
  readonly className?: string
  readonly style?: CSSProperties
  readonly tabIndex?: number
  readonly shouldFocus?: boolean
  /** The id of what tells more about the text. */
  readonly describedBy?: string
  /** In UTF-16 units. What is not plain text, or too much, is refused, and its writer told. */
  readonly limit?: number
  readonly onRefused?: (refusal: Refusal) => void
}

/** A growing text field that several people write in at once. */
export function BoundText(props: BoundTextProps) {
  const { text, field, label, placeholder, className = '', style, tabIndex, shouldFocus } = props
  const { describedBy, limit, onRefused } = props
  const { session, mayEdit } = useBoardContext()
  const ref = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    const area = ref.current
    if (!text || !area) return
    const unbind = bindText(text, area)
    const grow = growWithText(area)
    text.observe(grow)
    area.addEventListener('input', grow)
    grow()
    return () => {
      unbind()
      text.unobserve(grow)
      area.removeEventListener('input', grow)
    }
  }, [text])

  useEffect(() => {
    const area = ref.current
    return area && limit && onRefused ? guardField(area, limit, onRefused) : undefined
  }, [limit, onRefused])

  useEffect(() => {
    const area = ref.current
    if (!shouldFocus || !area) return
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
  }, [shouldFocus])

  useEffect(() => () => session.presence.stopWriting(field), [session, field])

  return (
    <textarea
      ref={ref}
      rows={1}
      dir="auto"
      aria-label={label}
      aria-describedby={describedBy}
      // A hint for whoever may write; to others it would look like words.
      placeholder={mayEdit ? placeholder : undefined}
      readOnly={!mayEdit || !text}
      tabIndex={tabIndex}
      onInput={() => session.presence.write(field)}
      onBlur={() => session.presence.stopWriting(field)}
      className={`field-sizing-content block w-full min-w-0 resize-none wrap-anywhere placeholder:text-ink-3 ${className}`}
      style={style}
    />
  )
}

/** For browsers that do not grow a field with its content by themselves. */
function growWithText(area: HTMLTextAreaElement): () => void {
  if (CSS.supports('field-sizing', 'content')) return () => {}
  return () => {
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }
}
