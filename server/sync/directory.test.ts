import { describe, expect, it } from 'vitest'
import { createTestTable, directoryOf, turn, words } from './testTable'

describe('the directory', () => {
  it('[WIRE6] tells of every seat, of who is there, and of new client ids', async () => {
    const table = createTestTable()
    const [leader, employee] = table.seats
    const anna = table.sit(leader)
    await table.flush(anna)
    expect(directoryOf(anna)?.people).toEqual([
      { id: leader.personId, name: leader.name, role: leader.role, colour: 1, present: true },
      { id: employee.personId, name: employee.name, role: employee.role, colour: 2, present: false },
    ])
    const bo = table.sit(employee)
    const tab = table.sit(employee)
    words(bo.doc).push(['a'])
    await table.flush(anna, bo, tab)
    expect(directoryOf(anna)?.people.map(({ present }) => present)).toEqual([true, true])
    expect(directoryOf(anna)?.clients[bo.doc.clientID]).toBe(employee.personId)
    tab.cut()
    await table.flush(anna, bo)
    expect(directoryOf(anna)?.people.map(({ present }) => present)).toEqual([true, true])
    bo.cut()
    await table.flush(anna)
    expect(directoryOf(anna)?.people.map(({ present }) => present)).toEqual([true, false])
  })

  it('[WIRE6] tells of one who comes at once, and of those who come right after in one directory', async () => {
    const table = createTestTable()
    const [leader, employee] = table.seats
    const anna = table.sit(leader)
    await table.flush(anna)
    table.clock.advance(1_000)
    const directoriesAfter = async (come: () => void) => {
      const before = anna.heard.filter(({ directory }) => directory).length
      come()
      for (let turns = 0; turns < 5; turns++) await turn()
      while (anna.down > 0) anna.deliverDown()
      return anna.heard.filter(({ directory }) => directory).length - before
    }
    expect(await directoriesAfter(() => void table.sit(employee))).toBe(1)
    for (const _ of [1, 2, 3]) expect(await directoriesAfter(() => void table.sit(employee))).toBe(0)
    expect(await directoriesAfter(() => table.clock.advance(50))).toBe(1)
  })
})
