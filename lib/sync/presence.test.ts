import { describe, expect, it } from 'vitest'
import { newId, type PersonId } from '../domain/ids'
import { readDirectory } from './directory'
import { readPresence } from './presence'
import { createPresenceSender } from './presenceSender'
import { createTestClock } from './testClock'

describe('reading presence', () => {
  const bo = newId<PersonId>()
  const read = (states: [number, unknown][], clients: Record<string, string> = { 2: bo, 1: bo }) =>
    readPresence({ clientID: 1, getStates: () => new Map(states) as Map<number, object> }, { clients })

  it('[CLIENT5] gives each other client that the directory knows its person', () => {
    const cursor = { x: 1, y: 2 }
    const drag = { piece: 'question:adfaerd-1', x: 3, y: 4 }
    expect(
      read([
        [1, { cursor }],
        [2, { cursor, drag, writing: 'n' }],
        [3, { cursor }],
      ]),
    ).toEqual([
      // biome-ignore format: pairs
      { client: 2, personId: bo, cursor, drag, writing: 'n' },
    ])
  })

  it('[CLIENT5] ignores what has the wrong shape and keeps the rest', () => {
    const writing = 'n'
    const wrong = { cursor: { x: 'a', y: 1 }, drag: { piece: 'chair:1', x: 1, y: 1 }, writing, name: 'Chef' }
    expect(read([[2, wrong]])).toEqual([{ client: 2, personId: bo, writing }])
    expect(read([[2, { cursor: { x: Number.NaN, y: 0 }, writing: 7 }]])).toEqual([
      { client: 2, personId: bo },
    ])
    expect(read([[2, 'nonsense']])).toEqual([])
  })

  it('[CLIENT5] leaves out what is said to lie off any table, and a view of nothing', () => {
    const view = { x: -100_000, y: 100_000, width: 100_000, height: 1 }
    expect(read([[2, { view }]])[0]?.view).toEqual(view)
    const drag = { piece: 'question:adfaerd-1', x: 3, y: 4 }
    for (const far of [1e308, -1e308, 100_001, Number.POSITIVE_INFINITY])
      for (const wrong of [
        { cursor: { x: far, y: 0 } },
        { cursor: { x: 0, y: far } },
        { drag: { ...drag, x: far } },
        { drag: { ...drag, y: far } },
        { view: { ...view, x: far } },
        { view: { ...view, y: far } },
        { view: { ...view, width: far } },
        { view: { ...view, height: far } },
      ])
        expect(read([[2, wrong]])).toEqual([{ client: 2, personId: bo }])
    for (const none of [0, -1])
      expect(read([[2, { view: { ...view, width: none } }]])[0]?.view).toBeUndefined()
  })

  it('[CLIENT5] reads only those it is asked about', () => {
    const states = new Map<number, object>([
      [2, { writing: 'n' }],
      [3, { writing: 'm' }],
    ])
    const directory = { clients: { 2: bo, 3: bo }, people: [] }
    const source = { clientID: 1, getStates: () => states }
    expect(readPresence(source, directory, [3, 4])).toEqual([{ client: 3, personId: bo, writing: 'm' }])
  })

  it('[CLIENT5] gives the pieces that come along with the one in the hand; a list that is none is left out', () => {
    const drag = { piece: 'question:adfaerd-1', x: 3, y: 4 }
    const together = { ...drag, with: ['question:adfaerd-2'] }
    expect(read([[2, { drag: together }]])[0]?.drag).toEqual(together)
    for (const wrong of ['question:adfaerd-2', ['chair:1'], Array(61).fill('question:adfaerd-2')])
      expect(read([[2, { drag: { ...drag, with: wrong } }]])[0]?.drag).toEqual(drag)
  })
})

describe('sending presence', () => {
  function setUp() {
    const clock = createTestClock()
    const sent: object[] = []
    let state: object | null = {}
    const sender = createPresenceSender(
      {
        getLocalState: () => state,
        setLocalState(next) {
          state = next
          if (next) sent.push(next)
        },
      },
      clock,
    )
    return { clock, sent, sender }
  }

  it('[CLIENT5] goes out at once, then at most 30 times a second, the newest last', () => {
    const { clock, sent, sender } = setUp()
    for (let ms = 0; ms < 1_000; ms++) {
      sender.set({ cursor: { x: ms, y: 0 } })
      if (ms === 0) expect(sent).toHaveLength(1)
      clock.advance(1)
    }
    clock.advance(1_000)
    expect(sent.length).toBeGreaterThan(25)
    expect(sent.length).toBeLessThanOrEqual(31)
    expect(sent.at(-1)).toEqual({ cursor: { x: 999, y: 0 } })
    expect(clock.waiting).toBe(0)
  })

  it('[CLIENT5] keeps the parts apart and takes one away when told to', () => {
    const { clock, sent, sender } = setUp()
    sender.set({ writing: 'n' })
    sender.set({ cursor: { x: 1, y: 1 } })
    sender.set({ writing: undefined })
    clock.advance(100)
    expect(sent).toEqual([{ writing: 'n' }, { cursor: { x: 1, y: 1 } }])
    sender.set({ cursor: undefined })
    sender.set({ cursor: { x: 2, y: 2 } })
    sender.destroy()
    clock.advance(100)
    expect(sent.at(-1)).toEqual({})
  })
})

describe('reading the directory', () => {
  it('[WIRE6] takes what the server writes and nothing else', () => {
    const directory = {
      at: 1_795_687_200_000,
      clients: { 7: 'p' },
      people: [{ id: 'p', name: 'Mette', role: 'facilitator', colour: 1, present: true }],
    }
    expect(readDirectory(JSON.stringify(directory))).toEqual(directory)
    for (const wrong of ['', 'null', '{"clients":{}}']) expect(readDirectory(wrong)).toBeUndefined()
  })
})
