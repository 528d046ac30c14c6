import { presencesWire } from './frames'
import type { PresenceNews } from './presences'
import { joined, type Wire } from './wire'

/** Whoever is sent to, and what the outbox must know of them. */
export interface Reader {
  /** Takes whole frames; says nothing of when they leave. */
  write(wire: Wire): void
  /** So much lies unread that only what must not be lost is sent: no cursors. */
  isBehind(): boolean
  /** It asked for our own messages (`?samspil=1`). */
  readonly isOurs: boolean
}

/** What one room has to tell its members at the next flush, framed once for all of them. */
export interface Outbox<Member extends Reader> {
  /** A committed update, told to everyone but its author. */
  update(author: Member | undefined, wire: Wire): void
  /** One client's newest presence; an older one that has not left yet is not sent at all. A goodbye is for everybody. */
  presence(author: Member | undefined, news: PresenceNews): void
  /** For one member alone; the newest replaces one that has not left yet. */
  receipt(member: Member, wire: Wire): void
  /** One write a member, however much there is; `news` is for our own clients alone, and comes before all else. */
  flush(members: Iterable<Member>, news?: readonly Wire[]): void
}

/** A whole frame or a presence's entry, which all get but whoever it is of. */
interface Item<Member, Bytes> {
  readonly author: Member | undefined
  readonly bytes: Bytes
}

export function createOutbox<Member extends Reader>(): Outbox<Member> {
  /** Whole frames that everybody must get. */
  let lasting: Item<Member, Wire>[] = []
  let presences = new Map<number, Item<Member, Uint8Array>>()
  let receipts = new Map<Member, Wire>()

  return {
    update(author, wire) {
      lasting.push({ author, bytes: wire })
    },
    presence(author, { client, isPresent, entry }) {
      if (isPresent) {
        presences.set(client, { author, bytes: entry })
        return
      }
      presences.delete(client)
      lasting.push({ author, bytes: presencesWire([entry]) })
    },
    receipt(member, wire) {
      receipts.set(member, wire)
    },
    flush(members, news = []) {
      if (lasting.length + presences.size + receipts.size + news.length === 0) return
      const frames = lasting
      const entries = [...presences.values()]
      const special = receipts
      // Empty before anything is written: a reader that is dropped for being too slow leaves a goodbye here.
      lasting = []
      if (presences.size > 0) presences = new Map()
      if (special.size > 0) receipts = new Map()
      // A few of them, looked through once for each member: quicker than a set.
      const authors: (Member | undefined)[] = []
      for (const { author } of frames) if (!authors.includes(author)) authors.push(author)
      for (const { author } of entries) if (!authors.includes(author)) authors.push(author)
      let common: Wire | undefined
      for (const member of members) {
        // Rare: not worth a common wire of its own.
        const first = member.isOurs ? news : []
        const isBehind = member.isBehind()
        const receipt = special.size > 0 ? special.get(member) : undefined
        if (first.length > 0 || isBehind || receipt || authors.includes(member)) {
          const told = wiresOf(othersThan(member, frames), isBehind ? [] : othersThan(member, entries))
          const own = [...first, ...told]
          if (receipt) own.push(receipt)
          if (own.length > 0) member.write(joined(own))
        } else {
          common ??= joined(wiresOf(frames.map(bytesOf), entries.map(bytesOf)))
          if (common.length > 0) member.write(common)
        }
      }
    },
  }
}

const bytesOf = <Bytes>({ bytes }: { readonly bytes: Bytes }) => bytes

function othersThan<Member, Bytes>(member: Member, items: readonly Item<Member, Bytes>[]): Bytes[] {
  const others: Bytes[] = []
  for (const { author, bytes } of items) if (author !== member) others.push(bytes)
  return others
}

/** The frames, and the presences in one more. */
function wiresOf(frames: Wire[], entries: readonly Uint8Array[]): Wire[] {
  if (entries.length > 0) frames.push(presencesWire(entries))
  return frames
}
