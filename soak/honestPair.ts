import * as Y from 'yjs'
import type { Target } from './attacks/attack'
import { difference } from './difference'
import { createLedger, type Ledger } from './ledger'
import { stockPeer } from './peer'
import type { Random } from './random'
import type { Troubles } from './troubles'
import { until } from './until'
import { type WritingPeer, writingPeer } from './writer'

/** Two people with stock providers who only want to work. */
export interface HonestPair {
  readonly room: string
  /** What they write must come through whole. */
  readonly isStrict: boolean
  readonly ledger: Ledger
  readonly peers: readonly [WritingPeer, WritingPeer]
  /** What an attacker who sits at the same table knows of them. */
  target(random: Random): Target
  /** One of them writes something, and the other sees it. */
  work(random: Random): Promise<void>
  settle(): Promise<void>
  leave(): void
}

/** They may not lose their line, nor anything be thrown. */
export function honestPair(needs: {
  room: string
  url: string
  isStrict: boolean
  troubles: Troubles
}): HonestPair {
  const { room, url, isStrict, troubles } = needs
  const ledger = createLedger()
  let tokens = 0
  let sights = 0
  const sit = (name: string) =>
    writingPeer(
      stockPeer,
      {
        name: `${name} in ${room}`,
        url,
        room,
        tell: troubles.tell,
        onClosed: (reason) => troubles.tell(`${name} in ${room} lost the line: ${reason}`),
      },
      ledger,
      () => `w${tokens++};`,
      {
        onSight() {
          sights++
        },
        onReceipt() {},
      },
    )
  const peers = [sit('one'), sit('other')] as const
  const isEqual = () => difference(peers[0].doc, peers[1].doc) === undefined

  return {
    room,
    isStrict,
    ledger,
    peers,
    target(random) {
      const { doc } = random.oneOf(peers)
      const items = (doc.store.clients.get(doc.clientID) ?? []).filter(isInList)
      return {
        honest: peers.map((peer) => peer.doc.clientID),
        isStrict,
        anItem: items.length > 0 ? random.oneOf(items).id : undefined,
      }
    },
    async work(random) {
      await until('both are there', () => {
        troubles.expectNone()
        return peers.every((peer) => peer.isLive())
      })
      const [author, reader] = random.chance(0.5) ? peers : [peers[1], peers[0]]
      for (let count = random.whole(1, 3); count > 0; count--) author.write(random)
      const { clientID } = author.doc
      const written = Y.getState(author.doc.store, clientID)
      const before = sights
      // Something that only deletes adds no clock; the next that adds one shows that it was passed on.
      await until('the other has seen it', () => {
        troubles.expectNone()
        return Y.getState(reader.doc.store, clientID) >= written && (written > 0 || sights >= before)
      })
    },
    async settle() {
      await until('both have the same', () => {
        troubles.expectNone()
        return peers.every((peer) => peer.isLive()) && isEqual()
      })
    },
    leave() {
      for (const peer of peers) peer.leave()
    },
  }
}

/** Between two words of a text, or beside the holder of a key, others could do harm by right of their seat. */
const isInList = (struct: Y.Item | Y.GC) =>
  struct instanceof Y.Item && struct.parent instanceof Y.Array && struct.parentSub === null
