import type * as Y from 'yjs'
import { signEnd, signStart } from '../domain/graphemes'
import { ownEdit } from './schema'

/** What is needed of a textarea; small, so that the binding is tested without a browser. */
export interface TextField {
  value: string
  selectionStart: number
  selectionEnd: number
  setSelectionRange(start: number, end: number): void
  addEventListener(type: string, listener: () => void): void
  removeEventListener(type: string, listener: () => void): void
  dispatchEvent?(event: Event): boolean
}

/**
 * Ties a text field to a shared text until the returned function is called. What is typed becomes the smallest
 * edit; what others type is taken in with the selection kept where it was in the words. While an input method is
 * composing, others' edits wait, since changing the value would end the composition.
 */
export function bindText(text: Y.Text, field: TextField): () => void {
  let isComposing = false
  let shown = text.toString()
  field.value = shown

  const onInput = () => {
    if (isComposing) return
    const { at, removed, inserted } = differenceBetween(shown, field.value, field.selectionEnd)
    if (removed === 0 && inserted === '') return
    // What others wrote during a composition has moved the place where this belongs.
    const others = differenceBetween(shown, text.toString())
    const start = shifted(at, others.at, others.removed, others.inserted)
    const end = Math.max(start, shifted(at + removed, others.at, others.removed, others.inserted))
    shown = field.value
    const edit = () => {
      if (end > start) text.delete(start, end - start)
      if (inserted) text.insert(start, inserted)
    }
    if (text.doc) text.doc.transact(edit, ownEdit)
    else edit()
    takeIn()
  }

  const takeIn = () => {
    const next = text.toString()
    if (next === field.value) {
      shown = next
      return
    }
    const { at, removed, inserted } = differenceBetween(field.value, next)
    const [start, end] = [field.selectionStart, field.selectionEnd]
    field.value = next
    shown = next
    field.setSelectionRange(shifted(start, at, removed, inserted), shifted(end, at, removed, inserted))
  }

  const onRemote = () => {
    if (!isComposing && text.toString() !== shown) takeIn()
  }
  const onCompositionStart = () => {
    isComposing = true
  }
  const onCompositionEnd = () => {
    isComposing = false
    onInput()
    onRemote()
  }
  field.addEventListener('input', onInput)
  field.addEventListener('compositionstart', onCompositionStart)
  field.addEventListener('compositionend', onCompositionEnd)
  text.observe(onRemote)
  return () => {
    field.removeEventListener('input', onInput)
    field.removeEventListener('compositionstart', onCompositionStart)
    field.removeEventListener('compositionend', onCompositionEnd)
    text.unobserve(onRemote)
  }
}

interface Difference {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/** The one replaced stretch between two texts; with repeated letters, the one that ends at the caret. UTF-16 offsets, never inside a sign. */
export function differenceBetween(before: string, after: string, caret = after.length): Difference {
  const tailLimit = Math.min(before.length, after.length)
  let tail = 0
  const tailMost = Math.min(tailLimit, after.length - Math.min(caret, after.length))
  while (tail < tailMost && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  let head = 0
  while (head < tailLimit - tail && before[head] === after[head]) head += 1
  while (tail < tailLimit - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1
  // Half a sign put between two others by another's edit would be a sign that nobody wrote.
  head = Math.min(signStart(before, head), signStart(after, head))
  const tailOf = (text: string) => text.length - signEnd(text, text.length - tail)
  tail = Math.min(tailOf(before), tailOf(after))
  if (tail > tailLimit - head) tail = tailLimit - head
  return { at: head, removed: before.length - tail - head, inserted: after.slice(head, after.length - tail) }
}

function shifted(offset: number, at: number, removed: number, inserted: string): number {
  if (offset <= at) return offset
  if (offset >= at + removed) return offset + inserted.length - removed
  return at + inserted.length
}
