import type { BoardLog } from '../../lib/sync/boardLog'

type Batch = Parameters<BoardLog['append']>[0]

/** A log for tests, whose appends, loads and keeps can be held back or made to fail. */
export interface TestLog extends BoardLog {
  /** Appends wait from now on. */
  hold(): void
  holdLoads(): void
  holdKeeps(): void
  /** Lets all that wait go, and holds no more. */
  release(): void
  /** Decides for each append whether it fails; nothing of a failing one is stored. */
  failWhen(isFailing: (batch: Batch) => boolean): void
  failLoads(isFailing: boolean): void
  /** Nothing of a failing keep is done. */
  failKeeps(isFailing: boolean): void
  /** Decides for each append and keep that has been done whether nobody hears of it: it looks like a failing one. */
  loseAnswersWhen(isLosing: () => boolean): void
  /**
   * The process that uses it dies: nothing is answered any more, nothing new begins. What waits is lost, or done
   * all the same, as by a database that had it already.
   */
  die(isLastDone: boolean): void
  /** How many client ids have been claimed in it. */
  readonly claims: number
  /** How many were begun, those that wait or failed included; an append that only claims client ids is none. */
  readonly appends: number
  readonly loads: number
  readonly keeps: number
  /** How many keeps were answered `overtaken`. */
  readonly overtaken: number
}

/** A new one each time: whoever awaits the same one is held by it for ever. */
const never = () => new Promise<never>(() => {})

/** `onCommitted` is called as each batch is stored, before anybody is told. */
export function createTestLog(log: BoardLog, onCommitted: (batch: Batch) => void = () => {}): TestLog {
  const held = { appends: false, loads: false, keeps: false }
  const begun = { appends: 0, loads: 0, keeps: 0 }
  let claims = 0
  let overtaken = 0
  let isDead = false
  let areLoadsFailing = false
  let areKeepsFailing = false
  let isFailing: (batch: Batch) => boolean = () => false
  let isLosing = () => false
  const waiting: (() => void)[] = []

  async function run<Answer>(what: keyof typeof held, work: () => Promise<Answer>): Promise<Answer> {
    if (held[what]) await new Promise<void>((resolve) => waiting.push(resolve))
    else if (isDead) await never()
    const answer = await work()
    if (isDead) await never()
    if (what !== 'loads' && isLosing()) throw new Error('the test lets nobody hear of this')
    return answer
  }

  return {
    append(batch) {
      begun.appends += batch.some(({ update }) => update) ? 1 : 0
      return run('appends', async () => {
        if (isFailing(batch)) throw new Error('the test wants this append to fail')
        const outcomes = await log.append(batch)
        claims += batch.reduce((sum, { newClients }) => sum + newClients.length, 0)
        onCommitted(batch)
        return outcomes
      })
    },
    load(conversationId) {
      begun.loads++
      return run('loads', async () => {
        if (areLoadsFailing) throw new Error('the test wants this load to fail')
        return log.load(conversationId)
      })
    },
    keep(rest) {
      begun.keeps++
      return run('keeps', async () => {
        if (areKeepsFailing) throw new Error('the test wants this keep to fail')
        const outcome = await log.keep(rest)
        if (outcome === 'overtaken') overtaken++
        return outcome
      })
    },
    facts: (conversationId) => log.facts(conversationId),
    latestMoments: (conversationId) => log.latestMoments(conversationId),
    moments: (conversationId) => log.moments(conversationId),
    hold() {
      held.appends = true
    },
    holdLoads() {
      held.loads = true
    },
    holdKeeps() {
      held.keeps = true
    },
    release() {
      Object.assign(held, { appends: false, loads: false, keeps: false })
      for (const go of waiting.splice(0)) go()
    },
    failWhen(decide) {
      isFailing = decide
    },
    failLoads(decision) {
      areLoadsFailing = decision
    },
    failKeeps(decision) {
      areKeepsFailing = decision
    },
    loseAnswersWhen(decide) {
      isLosing = decide
    },
    die(isLastDone) {
      isDead = true
      Object.assign(held, { appends: false, loads: false, keeps: false })
      for (const go of waiting.splice(0)) if (isLastDone) go()
    },
    get claims() {
      return claims
    },
    get appends() {
      return begun.appends
    },
    get loads() {
      return begun.loads
    },
    get keeps() {
      return begun.keeps
    },
    get overtaken() {
      return overtaken
    },
  }
}
