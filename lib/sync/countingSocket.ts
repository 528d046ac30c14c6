import * as decoding from 'lib0/decoding'
import { messageType, syncType } from './protocol'

/** Which edits a frame brings: the answer to the server's step 1, an update, or none. */
function editsIn(frame: Uint8Array): 'answer' | 'update' | undefined {
  const decoder = decoding.createDecoder(frame)
  if (decoding.readVarUint(decoder) !== messageType.sync) return undefined
  const type = decoding.readVarUint(decoder)
  if (type === syncType.step2) return 'answer'
  return type === syncType.update ? 'update' : undefined
}

/** A WebSocket that tells of its birth and of every frame with edits it sends, to be held against the receipts. */
export function countingSocket(
  Base: typeof WebSocket,
  tell: { onCreated(): void; onEditsSent(kind: 'answer' | 'update'): void },
): typeof WebSocket {
  return class CountingSocket extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      tell.onCreated()
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const edits = data instanceof Uint8Array ? editsIn(data) : undefined
      if (edits) tell.onEditsSent(edits)
      super.send(data)
    }
  }
}
