import { describe, expect, it } from 'vitest'
import { type ConversationId, newId } from '../../domain/ids'
import type { Moment } from '../../history/moment'
import { type BoardLogSubject, bytes } from './boardLogSubject'
import { patchMoment, wholeMoment } from './moments'

export function describeMoments(open: () => BoardLogSubject): void {
  /** A conversation with these moments, kept one after the other. */
  async function createWith(moments: readonly Moment[]): Promise<ConversationId> {
    const conversationId = await open().createConversation(bytes(0, 0))
    for (const [generation, moment] of moments.entries()) {
      const state = bytes(generation)
      expect(await open().log.keep({ conversationId, epoch: 1, generation, state, folded: [], moment })).toBe(
        'kept',
      )
    }
    return conversationId
  }

  describe('moments', () => {
    it('are none before the first, and none of a conversation that does not exist', async () => {
      for (const id of [await createWith([]), newId<ConversationId>()]) {
        expect(await open().log.moments(id)).toEqual([])
        expect(await open().log.latestMoments(id)).toEqual([])
      }
    })

    it('come back as they were written, in both forms, oldest first, and are counted', async () => {
      const written = [
        wholeMoment(0),
        ...Array.from({ length: 11 }, (_, n) => patchMoment(n + 1, `${n}`)),
        patchMoment(12),
        wholeMoment(13),
      ]
      const id = await createWith(written)
      expect(await open().log.moments(id)).toEqual(written)
      expect((await open().log.load(id))?.moments).toBe(14)
    })

    it('are the latest from the newest that carries the whole board', async () => {
      const written = [wholeMoment(0), patchMoment(1), wholeMoment(2), patchMoment(3), patchMoment(4)]
      const id = await createWith(written)
      expect(await open().log.latestMoments(id)).toEqual(written.slice(2))
      const first = await createWith(written.slice(0, 2))
      expect(await open().log.latestMoments(first)).toEqual(written.slice(0, 2))
    })

    it('of each conversation are apart', async () => {
      const [a, b] = [await createWith([wholeMoment(0)]), await createWith([wholeMoment(0), patchMoment(1)])]
      expect(await open().log.moments(a)).toEqual([wholeMoment(0)])
      expect(await open().log.moments(b)).toEqual([wholeMoment(0), patchMoment(1)])
    })

    it('are not changed by changing what was given or given back', async () => {
      const written = wholeMoment(0)
      const id = await createWith([written])
      const [read] = await open().log.moments(id)
      written.at.setTime(0)
      read?.at.setTime(0)
      expect(await open().log.moments(id)).toEqual([wholeMoment(0)])
    })
  })
}
