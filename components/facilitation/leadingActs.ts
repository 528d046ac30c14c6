import type { FailureName } from '@/lib/domain/errors'
import type { WordAct } from '@/lib/domain/talkingRound'
import type { TimerAct } from '@/lib/domain/timer'

/** What came of it: nothing said is well. */
export interface LeadingAnswer {
  readonly failure?: FailureName
}

/** How a table is led, from the page; who may is the server's to say, each time. */
export interface LeadingActs {
  readonly setTimer: (act: TimerAct) => Promise<LeadingAnswer>
  readonly handOver: (to: string) => Promise<LeadingAnswer>
  readonly passTheWord: (act: WordAct) => Promise<LeadingAnswer>
}
