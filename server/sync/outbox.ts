import type { PresenceNews } from './presences'
import { joined, type Wire } from './wire'

/** Whoever is sent to, and what the outbox must know of them. */
export interface Reader {
  /** Takes whole frames; says nothing of when they leave. */
  write(wire: Wire): void
  /** So much lies unread that only what must not be lost is sent: no cursors. */
  isBehind(): boolean
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
      if (presences.size > 0) presences = new Map()
      if (special.size > 0) receipts = new Map()
      // A few of them, looked through once for each member: quicker than a set.
      const authors: (Member | undefined)[] = []
      for (const { author } of items) if (!authors.includes(author)) authors.push(author)
      let common: Wire | undefined
      for (const member of members) {
        const isBehind = member.isBehind()
        const receipt = special.size > 0 ? special.get(member) : undefined
        if (isBehind || receipt || authors.includes(member)) {
          const own = wiresFor(member, isBehind ? forAll : items)
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
  const wires: Wire[] = []
  for (const { author, wire } of items) if (author !== member) wires.push(wire)
  return wires
}
