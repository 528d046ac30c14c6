import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createKeyRing, keyBytes } from './keyRing'

const newKey = () => randomBytes(keyBytes)
const bytes = (text: string) => new TextEncoder().encode(text)
const text = (plain: Uint8Array) => new TextDecoder().decode(plain)

test('what was encrypted is read again, and looks like nothing in between', () => {
  const ring = createKeyRing([newKey()])
  const sealed = ring.encrypt(bytes('Jeg mangler ro.'), 'a/b')
  expect(text(ring.decrypt(sealed, 'a/b'))).toBe('Jeg mangler ro.')
  expect(Buffer.from(sealed).includes('mangler')).toBe(false)
  expect(ring.encrypt(bytes('Jeg mangler ro.'), 'a/b')).not.toEqual(sealed)
})

test('bytes of another row are refused', () => {
  const ring = createKeyRing([newKey()])
  const sealed = ring.encrypt(bytes('Jeg mangler ro.'), 'a/b')
  expect(() => ring.decrypt(sealed, 'a/c')).toThrow()
})

test('bytes that were touched, anywhere, or cut are refused', () => {
  const ring = createKeyRing([newKey()])
  const sealed = ring.encrypt(bytes('Jeg mangler ro.'), 'a/b')
  for (let at = 0; at < sealed.length; at += 1) {
    const touched = Uint8Array.from(sealed)
    touched[at] = (touched[at] ?? 0) ^ 1
    expect(() => ring.decrypt(touched, 'a/b'), `byte ${at}`).toThrow()
  }
  for (const length of [0, 1, 9, 21, 36, sealed.length - 1])
    expect(() => ring.decrypt(sealed.subarray(0, length), 'a/b'), `${length} bytes`).toThrow()
})

test('an old key still reads, the new one writes, and without its key nothing opens', () => {
  const [old, fresh] = [newKey(), newKey()]
  const before = createKeyRing([old]).encrypt(bytes('Fra i fjor'), 'a/b')
  const ring = createKeyRing([fresh, old])
  expect(text(ring.decrypt(before, 'a/b'))).toBe('Fra i fjor')
  const after = ring.encrypt(bytes('Fra i år'), 'a/b')
  expect(text(createKeyRing([fresh]).decrypt(after, 'a/b'))).toBe('Fra i år')
  expect(() => createKeyRing([old]).decrypt(after, 'a/b')).toThrow()
  expect(() => createKeyRing([fresh]).decrypt(before, 'a/b')).toThrow()
})

test('a ring without a key, or with one of another length, is none', () => {
  expect(() => createKeyRing([])).toThrow()
  expect(() => createKeyRing([newKey(), randomBytes(16)])).toThrow()
})
