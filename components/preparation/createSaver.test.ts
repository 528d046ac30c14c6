import { expect, test } from 'vitest'
import { createSaver } from './createSaver'
import type { Change, Receipt, Stored, Unsaved } from './draft'

const nothing: Stored = { picks: [], thoughts: {}, isReady: false, isOpened: false, ready: [] }

/** A saver whose requests are answered and whose time is moved by hand. */
function openPage(stored: Stored = nothing, kept?: Unsaved) {
  const sent: { change: Change; answer: (receipt: Receipt) => void; fail: () => void }[] = []
  const waiting: { ms: number; work: () => void }[] = []
  const tab = { unsaved: kept }
  const saver = createSaver({
    stored,
    send: (change) =>
      new Promise((resolve, reject) => {
        sent.push({ change, answer: resolve, fail: () => reject(new Error('no line')) })
      }),
    keep: {
      read: () => tab.unsaved,
      write: (unsaved) => {
        tab.unsaved = unsaved
      },
    },
    wait(ms, work) {
      const entry = { ms, work }
      waiting.push(entry)
      return () => {
        if (waiting.includes(entry)) waiting.splice(waiting.indexOf(entry), 1)
      }
    },
  })
  return {
    saver,
    sent,
    tab,
    waiting,
    /** Until everything that was waited for has been done. */
    async pass() {
      for (const { work } of waiting.splice(0)) work()
      await settled()
    },
    async answer(index: number, receipt: Receipt = {}) {
      sent[index]?.answer(receipt)
      await settled()
    },
    async fail(index: number) {
      sent[index]?.fail()
      await settled()
    },
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('what is typed is sent after a moment, one request at a time, and again only when there is more', async () => {
  const page = openPage()
  page.saver.write('one', 'Jeg')
  page.saver.write('one', 'Jeg vil')
  expect(page.sent).toEqual([])
  expect(page.saver.snapshot().line).toBe('saving')
  await page.pass()
  page.saver.write('one', 'Jeg vil gerne')
  await page.pass()
  expect(page.sent.map(({ change }) => change)).toEqual([
    { kind: 'thought', question: 'one', text: 'Jeg vil', was: [''] },
  ])
  await page.answer(0)
  expect(page.sent).toHaveLength(1)
  await page.pass()
  expect(page.sent[1]?.change).toMatchObject({ text: 'Jeg vil gerne', was: ['Jeg vil'] })
  await page.answer(1)
  expect(page.saver.snapshot().line).toBe('saved')
  await page.pass()
  expect(page.sent).toHaveLength(2)
})

test('without a line the words stay in this tab, and the same words are sent again before newer ones', async () => {
  const page = openPage()
  page.saver.write('one', 'Før')
  await page.pass()
  await page.fail(0)
  expect(page.saver.snapshot().line).toBe('away')
  page.saver.write('one', 'Før og efter')
  expect(page.tab.unsaved).toEqual({
    thoughts: { one: { text: 'Før og efter', was: '' } },
    picks: undefined,
    werePicked: [],
  })
  expect(page.waiting.map(({ ms }) => ms)).toEqual([2_000])
  await page.pass()
  expect(page.sent[1]?.change).toMatchObject({ text: 'Før', was: [''] })
  await page.fail(1)
  expect(page.waiting.map(({ ms }) => ms)).toEqual([4_000])
  await page.pass()
  await page.answer(2)
  expect(page.sent[3]?.change).toMatchObject({ text: 'Før og efter', was: ['Før'] })
  await page.answer(3)
  expect(page.saver.snapshot().line).toBe('saved')
  expect(page.tab.unsaved).toBeUndefined()
})

test('a page of the same tab takes up what the one before could not save', async () => {
  const unsaved: Unsaved = { thoughts: { one: { text: 'Min', was: 'Før' } }, picks: ['mod'] }
  const page = openPage({ ...nothing, thoughts: { one: 'Fra telefonen' } }, unsaved)
  page.saver.resume()
  expect(page.saver.snapshot()).toMatchObject({ thoughts: { one: 'Min' }, picks: ['mod'] })
  await page.pass()
  expect(page.sent[0]?.change).toMatchObject({ text: 'Min', was: ['Før'] })
  const opened = openPage({ ...nothing, isOpened: true }, unsaved)
  opened.saver.resume()
  expect(opened.saver.snapshot()).toMatchObject({ thoughts: { one: 'Min' }, picks: [] })
})

test('where another device wrote, nothing is sent until one has chosen; the other text is known then', async () => {
  const page = openPage({ ...nothing, thoughts: { one: 'Før' } })
  page.saver.write('one', 'Her')
  await page.pass()
  await page.answer(0, { elsewhere: 'Der' })
  expect(page.saver.snapshot()).toMatchObject({ thoughts: { one: 'Her' }, elsewhere: { one: 'Der' } })
  page.saver.write('one', 'Her også')
  await page.pass()
  expect(page.sent).toHaveLength(1)
  page.saver.settle('one', 'Her og der')
  await page.pass()
  expect(page.sent[1]?.change).toMatchObject({ text: 'Her og der', was: ['Der'] })
  await page.answer(1)
  expect(page.saver.snapshot()).toMatchObject({ line: 'saved', elsewhere: {} })
})

test('a page that goes sends the newest at once, whichever of its texts comes first', async () => {
  const page = openPage({ ...nothing, thoughts: { one: 'A' } })
  page.saver.write('one', 'AB')
  await page.pass()
  page.saver.write('one', 'ABC')
  page.saver.pick(['mod'])
  page.saver.leave()
  expect(page.sent.slice(1).map(({ change }) => change)).toEqual([
    { kind: 'thought', question: 'one', text: 'ABC', was: ['A', 'AB'] },
    { kind: 'picks', picks: ['mod'], was: [], isToldOpen: false },
  ])
  expect(page.tab.unsaved).toEqual({
    thoughts: { one: { text: 'ABC', was: 'A' } },
    picks: ['mod'],
    werePicked: [],
  })
  // The newest came first, so the one before it is told what is there: nobody else wrote it.
  await page.answer(1)
  await page.answer(0, { elsewhere: 'ABC' })
  expect(page.saver.snapshot().elsewhere).toEqual({})
  await page.answer(2)
  expect(page.saver.snapshot().line).toBe('saved')
  expect(page.tab.unsaved).toBeUndefined()
})

test('what the server refuses is said, stays where it is and is tried again with the next change', async () => {
  const page = openPage()
  page.saver.write('one', 'For langt')
  await page.pass()
  await page.answer(0, { failure: 'ThoughtTooLong' })
  expect(page.saver.snapshot()).toMatchObject({ failure: 'ThoughtTooLong', thoughts: { one: 'For langt' } })
  expect(page.tab.unsaved?.thoughts.one?.text).toBe('For langt')
  page.saver.write('one', 'Kort')
  expect(page.saver.snapshot().failure).toBeUndefined()
  await page.pass()
  expect(page.sent[1]?.change).toMatchObject({ text: 'Kort', was: [''] })
})

test('saving and closing waits for the receipt of everything', async () => {
  const page = openPage()
  page.saver.write('one', 'En')
  page.saver.setReady(true)
  const flushed = page.saver.flush()
  await settled()
  await page.answer(0)
  expect(page.sent[1]?.change).toEqual({ kind: 'ready', isReady: true })
  await page.answer(1)
  expect(await flushed).toBe(true)
  page.saver.pick(['mod'])
  const failed = page.saver.flush()
  await settled()
  await page.fail(2)
  expect(await failed).toBe(false)
})

test('an older answer never takes the place of what was written meanwhile', async () => {
  const page = openPage()
  let tell: (stored: Stored) => void = () => {}
  const read = () => new Promise<Stored>((resolve) => (tell = resolve))
  const late = page.saver.refresh(read)
  page.saver.write('one', 'Nyt')
  await page.pass()
  await page.answer(0)
  tell({ ...nothing, thoughts: { one: 'Gammelt' } })
  await late
  expect(page.saver.snapshot().thoughts.one).toBe('Nyt')
  const timely = page.saver.refresh(read)
  tell({ picks: ['mod'], thoughts: { one: 'Fra telefonen' }, isReady: true, isOpened: true, ready: ['bo'] })
  await timely
  expect(page.saver.snapshot()).toMatchObject({
    picks: ['mod'],
    thoughts: { one: 'Fra telefonen' },
    isReady: true,
    line: 'saved',
  })
})

test('a word picked while the table was being opened goes back, and is shown only if picked once more', async () => {
  const page = openPage({ ...nothing, picks: ['mod'] })
  page.saver.pick(['mod', 'ansvar'])
  await page.pass()
  await page.answer(0, { failure: 'TableIsOpen' })
  expect(page.saver.snapshot()).toMatchObject({
    picks: ['mod'],
    isOpened: true,
    failure: 'TableIsOpen',
    line: 'saved',
  })
  page.saver.pick(['mod', 'ansvar'])
  await page.pass()
  expect(page.sent[1]?.change).toEqual({
    kind: 'picks',
    picks: ['mod', 'ansvar'],
    was: ['mod'],
    isToldOpen: true,
  })
})

test('what another device picked meanwhile comes into the tray too; what has no room is named', async () => {
  const page = openPage({ ...nothing, picks: ['mod'] })
  page.saver.pick(['mod', 'ansvar'])
  await page.pass()
  page.saver.pick(['ansvar'])
  await page.answer(0, { picks: ['mod', 'ro', 'ansvar'], isFull: false })
  // Put back here while the answer was on its way.
  expect(page.saver.snapshot().picks).toEqual(['ro', 'ansvar'])
  await page.pass()
  expect(page.sent[1]?.change).toMatchObject({ picks: ['ro', 'ansvar'], was: ['mod', 'ro', 'ansvar'] })
  await page.answer(1)
  page.saver.pick(['ro', 'ansvar', 'roller'])
  await page.pass()
  await page.answer(2, { picks: ['ro', 'ansvar', 'motivation'], isFull: true })
  expect(page.saver.snapshot()).toMatchObject({
    picks: ['ro', 'ansvar', 'motivation'],
    noRoomFor: ['roller'],
    line: 'saved',
  })
  page.saver.pick(['ro', 'ansvar'])
  expect(page.saver.snapshot().noRoomFor).toEqual([])
})

test('a pick whose answer was lost, and which is put back, is not taken for another device’s', async () => {
  const page = openPage()
  page.saver.pick(['mod'])
  await page.pass()
  await page.fail(0)
  await page.pass()
  expect(page.sent[1]?.change).toMatchObject({ picks: ['mod'], was: [] })
  await page.fail(1)
  page.saver.pick(['ro'])
  await page.pass()
  expect(page.sent[2]?.change).toMatchObject({ picks: ['ro'], was: ['mod'] })
})

test('who of the others is ready is news also while one writes', async () => {
  const page = openPage()
  page.saver.write('one', 'Jeg')
  page.saver.hearReady(['bo'])
  expect(page.saver.snapshot()).toMatchObject({ thoughts: { one: 'Jeg' }, ready: ['bo'] })
})
