import { type ConversationId, newId } from '../domain/ids'
import { describeBoardLog } from './boardLogContract'
import { createMemoryBoardLog } from './memoryBoardLog'

describeBoardLog('memory', async () => {
  const log = createMemoryBoardLog()
  return {
    log,
    async createConversation(state) {
      const id = newId<ConversationId>()
      log.create(id, state)
      return id
    },
    async seal(id) {
      log.seal(id)
    },
    async restore(id, state) {
      log.restore(id, state)
    },
    async close() {},
  }
})
