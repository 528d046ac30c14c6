import { expect, test } from 'vitest'
import { questionAt, table } from '@/lib/domain/testing/testTable'
import { newsOfMoves } from './newsOfMoves'

const [first, second] = [questionAt(0, 0), questionAt(0, 1)]
const keyword = table.byId.get('keyword:mod')
if (!keyword) throw new Error('no keyword')

test('the newest move is told, with how many more the same person made', () => {
  const moves = [
    { name: 'Maria', piece: first, isPlaced: true },
    { name: 'Søren', piece: keyword, isPlaced: false },
    { name: 'Maria', piece: first, isPlaced: false },
    { name: 'Maria', piece: second, isPlaced: true },
  ]
  expect(newsOfMoves(moves)).toEqual({ name: 'Maria', piece: second, isPlaced: true, more: 1 })
})

test('nothing is told of nothing', () => {
  expect(newsOfMoves([])).toBeUndefined()
})
