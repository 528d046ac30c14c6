import { expect, test } from 'vitest'
import { checkPin, hashPin, isPin } from './pin'

test.each(['4829', '0102', '99009900', '20261', '1357'])('%s can be chosen', (pin) => {
  expect(() => checkPin(pin)).not.toThrow()
})

test.each([
  '',
  '482',
  '482910394',
  '48a9',
  '4829 ',
  '٤٨٢٩',
  '0000',
  '1111',
  '1234',
  '4321',
  '7890',
  '3210',
  '12345678',
])('“%s” is refused', (pin) => {
  expect(() => checkPin(pin)).toThrow('PinInvalid')
})

test('only the right PIN fits, and two hashes of one PIN differ', async () => {
  const [one, other] = await Promise.all([hashPin('4829'), hashPin('4829')])
  expect(one).not.toBe(other)
  expect(one).not.toContain('4829')
  expect(await isPin('4829', one)).toBe(true)
  expect(await isPin('4828', one)).toBe(false)
  expect(await isPin('4829', 'plain$4829')).toBe(false)
})
