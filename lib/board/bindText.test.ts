import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bindText, differenceBetween, type TextField } from './bindText'

class Field implements TextField {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  private readonly listeners = new Map<string, Set<() => void>>()
  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start
    this.selectionEnd = end
  }
  addEventListener(type: string, listener: () => void): void {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener))
  }
  removeEventListener(type: string, listener: () => void): void {
    this.listeners.get(type)?.delete(listener)
  }
  fire(type: string): void {
    for (const listener of this.listeners.get(type) ?? []) listener()
  }
  /** Types at the caret, as a person does. */
  type(text: string): void {
    this.value = this.value.slice(0, this.selectionStart) + text + this.value.slice(this.selectionEnd)
    this.selectionStart += text.length
    this.selectionEnd = this.selectionStart
    this.fire('input')
  }
}

function bound(initial = ''): { text: Y.Text; field: Field; release: () => void } {
  const doc = new Y.Doc()
  const text = doc.getText('t')
  text.insert(0, initial)
  const field = new Field()
  return { text, field, release: bindText(text, field) }
}

test('what is typed becomes the text', () => {
  const { text, field } = bound('Hej')
  field.setSelectionRange(3, 3)
  field.type(' du')
  expect(text.toString()).toBe('Hej du')
})

test('another’s words before the caret move the caret with the words', () => {
  const { text, field } = bound('verden')
  field.setSelectionRange(3, 3)
  text.insert(0, 'Hele ')
  expect(field.value).toBe('Hele verden')
  expect(field.selectionStart).toBe(8)
  text.insert(11, '!')
  expect(field.selectionStart).toBe(8)
})

test('typing a repeated letter inserts at the caret', () => {
  expect(differenceBetween('aa', 'aaa', 1)).toEqual({ at: 0, removed: 0, inserted: 'a' })
  expect(differenceBetween('aa', 'aaa', 3)).toEqual({ at: 2, removed: 0, inserted: 'a' })
})

test('a surrogate pair is never cut in half', () => {
  const { at, removed, inserted } = differenceBetween('x😀y', 'x😁y')
  expect([at, removed, inserted]).toEqual([1, 2, '😁'])
})

test('others’ edits wait while an input method composes, and nothing is lost', () => {
  const { text, field } = bound('ab')
  field.setSelectionRange(2, 2)
  field.fire('compositionstart')
  field.type('ø')
  text.insert(0, 'XX')
  expect(field.value).toBe('abø')
  field.fire('compositionend')
  expect(text.toString()).toBe('XXabø')
  expect(field.value).toBe('XXabø')
})

test('a released field neither writes nor is written', () => {
  const { text, field, release } = bound('a')
  release()
  field.type('zzz')
  text.insert(1, 'b')
  expect(text.toString()).toBe('ab')
  expect(field.value).toBe('zzza')
})

test('random edits by two people end equal in field and text', () => {
  let seed = 20261122
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % below
  }
  const a = new Y.Doc()
  const b = new Y.Doc()
  a.on('update', (update, origin) => origin !== 'wire' && Y.applyUpdate(b, update, 'wire'))
  b.on('update', (update, origin) => origin !== 'wire' && Y.applyUpdate(a, update, 'wire'))
  const fields = [new Field(), new Field()] as const
  bindText(a.getText('t'), fields[0])
  bindText(b.getText('t'), fields[1])
  for (let step = 0; step < 500; step += 1) {
    const field = fields[random(2) as 0 | 1]
    const start = random(field.value.length + 1)
    field.setSelectionRange(start, Math.min(field.value.length, start + random(3)))
    field.type('abæ😀'.slice(0, random(3)))
    expect(fields[0].value, `step ${step}`).toBe(fields[1].value)
  }
  expect(a.getText('t').toString()).toBe(fields[0].value)
})

test('no edit begins or ends inside a sign: a skin, a family, a letter with its accent', () => {
  expect(differenceBetween('👍', '👍🏽')).toEqual({ at: 0, removed: 2, inserted: '👍🏽' })
  expect(differenceBetween('a👩‍👧b', 'a👩‍👦b')).toEqual({ at: 1, removed: 5, inserted: '👩‍👦' })
  expect(differenceBetween('cafe', 'cafe\u0301')).toEqual({ at: 3, removed: 1, inserted: 'e\u0301' })
  expect(differenceBetween('x🇩🇰', 'x🇩🇪')).toEqual({ at: 1, removed: 4, inserted: '🇩🇪' })
})

test('an edit put where it says leads from the one text to the other, whatever is in them', () => {
  const pieces = ['a', '\u030a', '👍', '🏽', '\u200d', '👩', '🇩', '🇰', '\ud83c', 'ש', '\n', ' ']
  let seed = 61
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * below)
  }
  const some = () => Array.from({ length: random(9) }, () => pieces[random(pieces.length)]).join('')
  for (let turn = 0; turn < 3_000; turn += 1) {
    const [head, before, after, tail] = [some(), some(), some(), some()]
    const [was, is] = [head + before + tail, head + after + tail]
    const { at, removed, inserted } = differenceBetween(was, is, random(is.length + 1))
    expect(was.slice(0, at) + inserted + was.slice(at + removed)).toBe(is)
    expect(removed).toBeGreaterThanOrEqual(0)
  }
})
