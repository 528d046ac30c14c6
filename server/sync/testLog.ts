import type { BoardLog } from '../../lib/sync/boardLog'

/** A log for tests, whose appends and loads can be held back or made to fail. */
export interface TestLog extends BoardLog {
  /** Appends wait from now on. */
  hold(): void
  /** Lets all that wait go, and holds no more. */
  release(): void
  /** Decides for each append whether it fails; nothing of a failing one is stored. */
  failWhen(isFailing: (batch: Parameters<BoardLog['append']>[0]) => boolean): void
  failLoads(isFailing: boolean): void
  holdLoads(): void
  readonly appends: number
  readonly loads: number
}

/** `onCommitted` is called as each batch is stored, before anybody is told. */
export function createTestLog(
  log: BoardLog,
  onCommitted: (batch: Parameters<BoardLog['append']>[0]) => void = () => {},
): TestLog {
  let isHeld = false
  let areLoadsHeld = false
  let areLoadsFailing = false
  let isFailing: Parameters<TestLog['failWhen']>[0] = () => false
  const waiting: (() => void)[] = []
  const gate = (isClosed: boolean) =>
    isClosed ? new Promise<void>((resolve) => waiting.push(resolve)) : Promise.resolve()
  let appends = 0
  let loads = 0
  return {
    async append(batch) {
      appends++
      await gate(isHeld)
      if (isFailing(batch)) throw new Error('the test wants this append to fail')
      const outcomes = await log.append(batch)
      onCommitted(batch)
      return outcomes
    },
    async load(conversationId) {
      loads++
      await gate(areLoadsHeld)
      if (areLoadsFailing) throw new Error('the test wants this load to fail')
      return log.load(conversationId)
    },
    claimClient: (...claim) => log.claimClient(...claim),
    hold() {
      isHeld = true
    },
    holdLoads() {
      areLoadsHeld = true
    },
    release() {
      isHeld = false
      areLoadsHeld = false
      for (const go of waiting.splice(0)) go()
    },
    failWhen(decide) {
      isFailing = decide
    },
    failLoads(decision) {
      areLoadsFailing = decision
    },
    get appends() {
      return appends
    },
    get loads() {
      return loads
    },
  }
}
