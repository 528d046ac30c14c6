import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hueColours, hueLetter, palette, personColourCount, personColours, personPattern } from './palette'

const css = readFileSync('app/globals.css', 'utf8')
const token = (name: string) =>
  new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6}), #[0-9a-f]{6}\\);`).exec(css)?.[1]
const dashed = (name: string) => name.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`)

test('pictures and documents have the colours of the pages', () => {
  for (const [name, colour] of Object.entries(palette))
    expect([name, colour]).toEqual([name, token(dashed(name))])
  for (const [hue, letter] of Object.entries(hueLetter))
    for (const [part, colour] of Object.entries(hueColours[hue as keyof typeof hueColours]))
      expect([hue, part, colour]).toEqual([hue, part, token(`${letter}-${part}`)])
  for (let number = 1; number <= personColourCount; number += 1)
    expect(personColours(number)).toEqual({ strong: token(`p${number}`), tint: token(`p${number}-tint`) })
  expect(personColours(7)).toEqual(personColours(1))
})

test('of eighteen people no two have both colour and pattern in common', () => {
  const seats = Array.from({ length: 18 }, (_, index) => index + 1)
  const looks = seats.map((seat) => `${personColours(seat).strong} ${personPattern(seat)}`)
  expect(new Set(looks).size).toBe(18)
  expect(seats.slice(0, 6).map(personPattern)).toEqual(Array(6).fill('plain'))
  expect(seats.slice(6, 12).map(personPattern)).toEqual(Array(6).fill('striped'))
})
