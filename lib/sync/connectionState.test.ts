import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeCode } from './closeCodes'
import { closeReason, isFinalCode, savedState, serverNow, serverZero } from './connectionState'

afterEach(() => {
  vi.useRealTimers()
})

describe('the server’s time', () => {
  it('[CLIENT9] goes on from when it was told, whatever this machine’s clock is set to', () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: 1_000 })
    const state = { serverZeroMs: serverZero(1_795_687_200_000) }
    vi.advanceTimersByTime(5_000)
    expect(serverNow(state)).toBe(1_795_687_205_000)
    for (const set of [0, 4_000_000_000_000]) {
      vi.setSystemTime(set)
      expect(serverNow(state)).toBe(1_795_687_205_000)
    }
  })
})

describe('what the interface says of saving', () => {
  const mayEdit = true
  it('[CLIENT1] follows the receipts while there is a line', () => {
    expect(savedState({ status: 'live', mayEdit }, false)).toBe('saved')
    expect(savedState({ status: 'live', mayEdit }, true)).toBe('saving')
    expect(savedState({ status: 'connecting', mayEdit }, true)).toBe('saving')
  })

  it('[CLIENT2] says that there is no line, with or without something unsaved', () => {
    expect(savedState({ status: 'offline', mayEdit }, false)).toBe('offline')
    expect(savedState({ status: 'offline', closeName: 'goingDown', mayEdit }, true)).toBe('offline')
  })

  it('[CLIENT3] says not saved when the server gave up, will not take it, or nobody tries again', () => {
    expect(savedState({ status: 'offline', closeName: 'notSaved', mayEdit }, true)).toBe('notSaved')
    expect(savedState({ status: 'live', mayEdit: false }, true)).toBe('notSaved')
    expect(savedState({ status: 'closed', closeName: 'notAllowed', mayEdit }, true)).toBe('notSaved')
    expect(savedState({ status: 'closed', closeName: 'notAllowed', mayEdit }, false)).toBe('saved')
  })
})

describe('close codes', () => {
  it('[WIRE11] are final from 4400 to 4499, and for a frame the server does not even read', () => {
    const final = Object.values(closeCode).filter(isFinalCode)
    expect(final).toEqual(Object.values(closeCode).filter((code) => code < 4500))
    expect(isFinalCode(1009)).toBe(true)
    expect([1000, 1001, 1006, 1011].some(isFinalCode)).toBe(false)
    expect([closeReason(1009), closeReason(4501), closeReason(1006)]).toEqual([
      'tooLarge',
      'notSaved',
      undefined,
    ])
  })
})
