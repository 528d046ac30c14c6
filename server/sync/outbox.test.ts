import { beforeEach, describe, expect, it } from 'vitest'
import { messageType } from '../../lib/sync/protocol'
import { createOutbox, type Outbox } from './outbox'
import { payloadsIn, wireOf } from './wire'

interface Recorder {
  readonly name: string
  readonly isOurs: boolean
  behind: boolean
  isBehind(): boolean
  readonly writes: string[]
  write(wire: Buffer): void
}

function reader(name: string, isOurs = true): Recorder {
  const writes: string[] = []
  return {
    name,
    isOurs,
    writes,
    behind: false,
    isBehind() {
      return this.behind
    },
    write: (wire) => void writes.push(payloadsIn(wire).map(textOf).join('')),
  }
}

/** A message of its own. */
const wire = (text: string) => wireOf(Buffer.from(`${text};`))
/** One of a message of presences. */
const entry = (text: string) => Buffer.from(`${text};`)

/** A message's text; of one with presences, theirs in brackets behind how many there are. */
function textOf(payload: Uint8Array): string {
  const [type, , count] = payload
  return type === messageType.awareness
    ? `${count}(${Buffer.from(payload.subarray(3))})`
    : Buffer.from(payload).toString()
}

describe('an outbox', () => {
  let outbox: Outbox<Recorder>
  let [anna, bo, carl] = [reader('anna'), reader('bo'), reader('carl')]
  const flush = () => outbox.flush([anna, bo, carl])
  beforeEach(() => {
    outbox = createOutbox()
    ;[anna, bo, carl] = [reader('anna'), reader('bo'), reader('carl')]
  })

  it('[WIRE13] tells each member all there is in one write, updates first', () => {
    outbox.presence(anna, { client: 1, isPresent: true, entry: entry('cursor') })
    outbox.update(anna, wire('one'))
    outbox.update(bo, wire('two'))
    outbox.receipt(anna, wire('receipt'))
    flush()
    expect(anna.writes).toEqual(['two;receipt;'])
    expect(bo.writes).toEqual(['one;1(cursor;)'])
    expect(carl.writes).toEqual(['one;two;1(cursor;)'])
  })

  it('[WIRE4] [WIRE13] tells news first, in the same write, and own clients alone', () => {
    const stock = reader('stock', false)
    const readers = [anna, bo, stock]
    outbox.flush(readers, [wire('news')])
    outbox.update(anna, wire('one'))
    outbox.flush(readers, [wire('more'), wire('still more')])
    expect(anna.writes).toEqual(['news;', 'more;still more;'])
    expect(bo.writes).toEqual(['news;', 'more;still more;one;'])
    expect(stock.writes).toEqual(['one;'])
  })

  it('[WIRE13] gives the same bytes to all who are told the same', () => {
    const seen: Buffer[] = []
    const readers = [1, 2].map(() => ({
      isOurs: true,
      isBehind: () => false,
      write: (bytes: Buffer) => void seen.push(bytes),
    }))
    const shared = createOutbox<(typeof readers)[number]>()
    shared.update(undefined, wire('one'))
    shared.update(undefined, wire('two'))
    shared.flush(readers)
    expect(seen).toHaveLength(2)
    expect(seen[0]).toBe(seen[1])
  })

  it('[WIRE13] tells of several in one message, of each client the newest, with its newest author', () => {
    outbox.presence(anna, { client: 1, isPresent: true, entry: entry('old') })
    outbox.presence(bo, { client: 2, isPresent: true, entry: entry('other') })
    outbox.presence(carl, { client: 1, isPresent: true, entry: entry('new') })
    flush()
    expect(anna.writes).toEqual(['2(new;other;)'])
    expect(bo.writes).toEqual(['1(new;)'])
    expect(carl.writes).toEqual(['1(other;)'])
  })

  it('[WIRE5] keeps only the newest receipt of a member', () => {
    outbox.receipt(anna, wire('1'))
    outbox.receipt(anna, wire('2'))
    flush()
    expect([anna.writes, bo.writes]).toEqual([['2;'], []])
  })

  it('[ROOM4] writes nothing to an author who alone has spoken', () => {
    outbox.update(anna, wire('one'))
    outbox.presence(anna, { client: 1, isPresent: true, entry: entry('cursor') })
    flush()
    expect(anna.writes).toEqual([])
  })

  it('[WIRE14] gives a reader that is behind no cursors, but every update, its receipts and every goodbye', () => {
    bo.behind = true
    outbox.update(anna, wire('one'))
    outbox.update(bo, wire('own'))
    outbox.presence(carl, { client: 3, isPresent: true, entry: entry('cursor') })
    outbox.receipt(bo, wire('receipt'))
    flush()
    expect(bo.writes).toEqual(['one;receipt;'])
    expect(carl.writes).toEqual(['one;own;'])
    outbox.presence(carl, { client: 3, isPresent: true, entry: entry('cursor') })
    flush()
    expect(bo.writes).toHaveLength(1)
    // Else whoever left meanwhile would stay on that table.
    outbox.presence(carl, { client: 3, isPresent: true, entry: entry('cursor') })
    outbox.presence(undefined, { client: 3, isPresent: false, entry: entry('goodbye') })
    flush()
    expect([bo.writes.at(-1), anna.writes.at(-1)]).toEqual(['1(goodbye;)', '1(goodbye;)'])
    bo.behind = false
    outbox.presence(carl, { client: 3, isPresent: true, entry: entry('later') })
    flush()
    expect(bo.writes.at(-1)).toBe('1(later;)')
  })

  it('says a thing once, and nothing when there is nothing', () => {
    flush()
    outbox.update(undefined, wire('one'))
    flush()
    flush()
    expect([anna, bo, carl].map(({ writes }) => writes)).toEqual([['one;'], ['one;'], ['one;']])
  })

  it('keeps for the next flush what comes of this one', () => {
    const slow = {
      ...reader('slow'),
      write: () => outbox.presence(undefined, { client: 9, isPresent: false, entry: entry('goodbye') }),
    }
    outbox.update(undefined, wire('one'))
    outbox.flush([slow, anna])
    expect(anna.writes).toEqual(['one;'])
    outbox.flush([anna])
    expect(anna.writes).toEqual(['one;', '1(goodbye;)'])
  })
})
