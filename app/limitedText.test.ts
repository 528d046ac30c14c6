import { expect, test } from 'vitest'
import { limitedText } from './limitedText'

const request = (body: string) => new Request('http://x', { method: 'POST', body })

test('a body is read whole, letters of several bytes too', async () => {
  expect(await limitedText(request('Blåbærgrød'), 13)).toBe('Blåbærgrød')
  expect(await limitedText(new Request('http://x'), 5)).toBe('')
})

test('a longer one is refused', async () => {
  await expect(limitedText(request('Blåbærgrød'), 12)).rejects.toMatchObject({ failure: 'InvalidInput' })
})
