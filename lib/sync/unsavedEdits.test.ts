import { describe, expect, it } from 'vitest'
import { createUnsavedEdits } from './unsavedEdits'

describe('what is not saved yet', () => {
  it('[CLIENT1] is nothing once every frame has its receipt', () => {
    const unsaved = createUnsavedEdits(false)
    unsaved.opened()
    unsaved.sent(true)
    unsaved.receipted(1)
    unsaved.edited()
    unsaved.sent(false)
    unsaved.edited()
    unsaved.sent(false)
    unsaved.receipted(2)
    expect(unsaved.exist()).toBe(true)
    unsaved.receipted(3)
    expect(unsaved.exist()).toBe(false)
  })

  it('[CLIENT2] is what was written without a connection, until the answer to step 1 has its receipt', () => {
    const unsaved = createUnsavedEdits(false)
    unsaved.edited()
    unsaved.opened()
    // An edit before the server has asked: its receipt says nothing of the earlier ones.
    unsaved.edited()
    unsaved.sent(false)
    unsaved.receipted(1)
    expect(unsaved.exist()).toBe(true)
    unsaved.sent(true)
    expect(unsaved.exist()).toBe(true)
    unsaved.receipted(2)
    expect(unsaved.exist()).toBe(false)
  })

  it('[CLIENT2] survives a connection that broke before the receipt', () => {
    const unsaved = createUnsavedEdits(true)
    unsaved.opened()
    unsaved.sent(true)
    unsaved.opened()
    unsaved.receipted(0)
    expect(unsaved.exist()).toBe(true)
  })
})
