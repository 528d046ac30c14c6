import { endings } from '../domain/approval'
import { phases } from '../domain/conversation'
import type { Facts, Pick, Rewording } from '../domain/facts'
import type { PersonId } from '../domain/ids'
import {
  isFlag,
  isNumber,
  isOneOf,
  isText,
  listOf,
  objectOf,
  orNull,
  recordOf,
  type Shape,
  textAs,
} from '../domain/shapes'
import { turnStates } from '../domain/talkingRound'
import type { ToldTimer } from '../domain/timer'

const isPersonId = textAs<PersonId>()

/** ISO 8601 in UTC. */
const isTime: Shape<string> = (value): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\dT.+Z$/.test(value) && !Number.isNaN(Date.parse(value))
const isRunning = objectOf<Extract<ToldTimer, { state: 'running' }>>({
  state: isOneOf(['running']),
  endsAt: isTime,
})
const isPaused = objectOf<Extract<ToldTimer, { state: 'paused' }>>({
  state: isOneOf(['paused']),
  remainingMs: isNumber,
})
const isTimer: Shape<ToldTimer> = (value): value is ToldTimer => isRunning(value) || isPaused(value)

const isFacts = objectOf<Facts>({
  phase: isOneOf(phases),
  openedAt: orNull(isText),
  ready: listOf(isPersonId),
  picks: listOf(objectOf<Pick>({ personId: isPersonId, keyword: isText })),
  wording: recordOf(isText),
  rewordings: recordOf(objectOf<Rewording>({ previous: orNull(isText), at: isText })),
  approvals: listOf(objectOf<Facts['approvals'][number]>({ personId: isPersonId, hash: isText, at: isText })),
  endedApprovals: listOf(
    objectOf<Facts['endedApprovals'][number]>({
      personId: isPersonId,
      why: isOneOf(endings),
      by: orNull(isPersonId),
      at: isText,
    }),
  ),
  timer: orNull(isTimer),
  ledBy: orNull(isPersonId),
  turns: listOf(objectOf<Facts['turns'][number]>({ personId: isPersonId, state: isOneOf(turnStates) })),
  sealedAt: orNull(isText),
  isWithoutPlan: isFlag,
  withoutApproval: listOf(
    objectOf<Facts['withoutApproval'][number]>({ personId: isPersonId, reason: isText }),
  ),
})

/** Reads the body of a facts message, and when it was told by the server's clock; undefined when it is not one. */
export function readFacts(json: string): { readonly facts: Facts; readonly at?: number } | undefined {
  try {
    const value: unknown = JSON.parse(json)
    if (!isFacts(value)) return undefined
    const { at, ...facts }: Facts & { readonly at?: unknown } = value
    return isNumber(at) ? { facts, at } : { facts }
  } catch {
    return undefined
  }
}
