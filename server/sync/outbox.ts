import type { PresenceNews } from './presences'
import { joined, type Wire } from './wire'

/** Whoever is sent to, and what the outbox must know of them. */
export interface Reader {
  /** Takes whole frames; says nothing of when they leave. */
  write(wire: Wire): void
  /** So much lies unread that only what must not be lost is sent: no cursors. */
  readonly isBehind: boolean
}

/** What one room has to tell its members at the next flush, framed once for all of them. */
export interface Outbox<Member extends Reader> {
  /** A committed update, told to everyone but its author. */
  update(author: Member | undefined, wire: Wire): void
  /** One client's newest presence; an older one that has not left yet is not sent at all. A goodbye is for everybody. */
  presence(author: Member | undefined, news: PresenceNews): void
  /** For one member alone; the newest replaces one that has not left yet. */
  receipt(member: Member, wire: Wire): void
  /** One write a member, however much there is. */
  flush(members: Iterable<Member>): void
}

interface Item<Member> {
  readonly author: Member | undefined
  readonly wire: Wire
}

export function createOutbox<Member extends Reader>(): Outbox<Member> {
  let lasting: Item<Member>[] = []
  let presences = new Map<number, Item<Member>>()
  let receipts = new Map<Member, Wire>()

  return {
    update(author, wire) {
      lasting.push({ author, wire })
    },
    presence(author, { client, isPresent, wire }) {
      if (isPresent) {
        presences.set(client, { author, wire })
        return
      }
      presences.delete(client)
      lasting.push({ author, wire })
    },
    receipt(member, wire) {
      receipts.set(member, wire)
    },
    flush(members) {
      if (lasting.length + presences.size + receipts.size === 0) return
      const forAll = lasting
      const items = presences.size > 0 ? [...lasting, ...presences.values()] : lasting
      const special = receipts
      // Empty before anything is written: a reader that is dropped for being too slow leaves a goodbye here.
      lasting = []
      presences = new Map()
      receipts = new Map()
      const authors = new Set(items.map(({ author }) => author))
      let common: Wire | undefined
      for (const member of members) {
        if (member.isBehind || authors.has(member) || special.has(member)) {
          const own = wiresFor(member, member.isBehind ? forAll : items)
          const receipt = special.get(member)
          if (receipt) own.push(receipt)
          if (own.length > 0) member.write(joined(own))
        } else {
          common ??= joined(items.map(({ wire }) => wire))
          if (common.length > 0) member.write(common)
        }
      }
    },
  }
}

function wiresFor<Member>(member: Member, items: readonly Item<Member>[]): Wire[] {
  return items.filter(({ author }) => author !== member).map(({ wire }) => wire)
}
