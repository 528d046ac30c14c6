import { afterAll, beforeAll, describe } from 'vitest'
import type { BoardLogSubject } from './testing/boardLogSubject'
import { describeAppends } from './testing/describeAppends'
import { describeClaims } from './testing/describeClaims'
import { describeEnds } from './testing/describeEnds'
import { describeKeeps } from './testing/describeKeeps'
import { describeMoments } from './testing/describeMoments'

/** What every board log must do; run it from a test file: `describeBoardLog('memory', async () => subject)`. */
export function describeBoardLog(name: string, open: () => Promise<BoardLogSubject>): void {
  describe(`board log: ${name}`, () => {
    let subject: BoardLogSubject
    beforeAll(async () => {
      subject = await open()
    }, 60_000)
    afterAll(() => subject.close())

    describeAppends(() => subject)
    describeEnds(() => subject)
    describeClaims(() => subject)
    describeKeeps(() => subject)
    describeMoments(() => subject)
  })
}
