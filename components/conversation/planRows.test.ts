import { expect, test } from 'vitest'
import { emptyRow, padded, toggled, withAnother, without } from './planRows'

const maria = { name: 'Maria Lund', email: 'maria@example.dk' }
const jonas = { name: 'Jonas Meldgaard', email: 'jonas@example.dk' }
const round = { min: 1, max: 40 }
const group = { min: 2, max: 3 }
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name)

test('a press writes somebody into the empty row, the next into a new one, and another press takes out', () => {
  const one = toggled([emptyRow(0)], maria, round)
  const two = toggled(one, jonas, round)
  expect(names(two)).toEqual(['Maria Lund', 'Jonas Meldgaard'])
  expect(names(toggled(two, maria, round))).toEqual(['Jonas Meldgaard'])
  expect(names(toggled(one, { ...maria, email: 'MARIA@example.dk' }, round))).toEqual([''])
})

test('a new row has the time of the one above, and a key that no row has', () => {
  const rows = withAnother([{ ...emptyRow(4), time: '13:30' }])
  expect(rows[1]).toEqual({ key: 5, name: '', email: '', date: '', time: '13:30' })
})

test('a group keeps its least number of rows, and takes no more than there is room for', () => {
  const three = padded([emptyRow(0)], { min: 3, max: 3 })
  expect(three.map(({ key }) => key)).toEqual([0, 1, 2])
  const full = three.map((row, n) => ({ ...row, name: `N${n}`, email: `n${n}@example.dk` }))
  expect(toggled(full, maria, group)).toBe(full)
  expect(without(padded([emptyRow(0)], group), 0, group)).toHaveLength(2)
})
