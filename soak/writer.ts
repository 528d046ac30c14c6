import type { Ledger } from './ledger'
import type { Peer, PeerNeeds } from './peer'
import type { Random } from './random'
import { type Edit, edit, ownHand, tokensIn } from './table'

/** A client that edits, and whose every sight and receipt goes into the ledger. */
export interface WritingPeer extends Peer {
  write(random: Random): void
}

/** `onSight` and `onReceipt` are called after the ledger has it. */
export function writingPeer(
  connect: (needs: PeerNeeds) => Peer,
  needs: PeerNeeds,
  ledger: Ledger,
  nextToken: () => string,
  tell: { onSight(): void; onReceipt(): void },
): WritingPeer {
  const waiting: { update: Uint8Array; edit: Edit }[] = []
  let known = new Set<string>()
  let lastUpdate: Uint8Array | undefined

  const peer = connect({
    ...needs,
    onUpdate: ledger.heard,
    onChange() {
      needs.onChange?.()
      noteReceipts()
    },
  })

  peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === ownHand) {
      lastUpdate = update
      return
    }
    const now = new Set(tokensIn(peer.doc))
    ledger.saw(
      [...now].filter((token) => !known.has(token)),
      [...known].filter((token) => !now.has(token)),
    )
    known = now
    tell.onSight()
  })

  function noteReceipts(): void {
    if (waiting.length === 0 || !peer.isSaved()) return
    for (const each of waiting.splice(0)) ledger.receipted(each.update, each.edit)
    tell.onReceipt()
  }

  return {
    ...peer,
    write(random) {
      lastUpdate = undefined
      const made = edit(peer.doc, random, nextToken)
      ledger.wrote(made)
      known = new Set(tokensIn(peer.doc))
      if (lastUpdate) waiting.push({ update: lastUpdate, edit: made })
    },
  }
}
