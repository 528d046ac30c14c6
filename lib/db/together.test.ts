import { expect, it } from 'vitest'
import { together } from './together'

function setUp(most = 3) {
  const asked: string[][] = []
  const answer: (() => void)[] = []
  let failing = false
  const lengthOf = together<string, number>(async (keys) => {
    asked.push([...keys])
    await new Promise<void>((resolve) => answer.push(resolve))
    if (failing) throw new Error('away')
    return new Map(keys.filter((key) => key !== 'none').map((key) => [key, key.length]))
  }, most)
  const next = async () => {
    answer.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    asked,
    lengthOf,
    next,
    fail(isFailing: boolean) {
      failing = isFailing
    },
  }
}

it('asks the first at once, and all that come meanwhile in the next, within its bound', async () => {
  const { asked, lengthOf, next } = setUp()
  const answers = ['a', 'bb', 'ccc', 'dddd', 'eeeee'].map(lengthOf)
  expect(asked).toEqual([['a']])
  for (let turn = 0; turn < 3; turn++) await next()
  expect(asked).toEqual([['a'], ['bb', 'ccc', 'dddd'], ['eeeee']])
  expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5])
})

it('asks once for what several want, and again when it was on its way already', async () => {
  const { asked, lengthOf, next } = setUp()
  const answers = ['a', 'bb', 'bb', 'a'].map(lengthOf)
  await next()
  await next()
  expect(asked).toEqual([['a'], ['bb', 'a']])
  expect(await Promise.all(answers)).toEqual([1, 2, 2, 1])
})

it('answers undefined for what there is not', async () => {
  const { lengthOf, next } = setUp()
  const answer = lengthOf('none')
  await next()
  expect(await answer).toBeUndefined()
})

it('a question that fails fails for those in it, and the next is asked', async () => {
  const { lengthOf, next, fail } = setUp()
  const [first, second] = ['a', 'bb'].map((key) => lengthOf(key).catch((error: Error) => error.message))
  fail(true)
  await next()
  fail(false)
  await next()
  expect(await Promise.all([first, second])).toEqual(['away', 2])
})
