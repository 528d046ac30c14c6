import { describe, expect, it } from 'vitest'
import { rehearse } from './rehearse'
import { testConcept } from './testTable'

describe('the rehearsal before anybody is let in', () => {
  it('plays to its end and leaves nothing running', async () => {
    const before = process.getActiveResourcesInfo().length
    await rehearse([testConcept])
    expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(before)
  })

  it('has nothing to play without a puzzle', async () => {
    await rehearse([{ ...testConcept, isOffered: false }])
  })
})
