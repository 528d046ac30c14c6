import { useEffect, useReducer } from 'react'
import { useConnection } from '@/components/board/session/useConnection'
import { useFacts } from '@/components/board/useFacts'
import { readTimer, type TimerReading } from '@/lib/domain/timer'
import { serverNow } from '@/lib/sync/connectionState'

/** Just past the second, so that it is not read a moment before. */
const pastMs = 4

/** The table's timer as it stands now, by the server's clock; drawn anew each second. Undefined when none is set. */
export function useTimer(): TimerReading | undefined {
  const { timer } = useFacts()
  const { serverZeroMs } = useConnection()
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (timer?.state !== 'running') return
    let waiting: ReturnType<typeof setTimeout>
    const wait = () => {
      const left = Date.parse(timer.endsAt) - serverNow({ serverZeroMs })
      const toNextSecond = ((left % 1000) + 1000) % 1000 || 1000
      waiting = setTimeout(() => {
        tick()
        wait()
      }, toNextSecond + pastMs)
    }
    wait()
    return () => clearTimeout(waiting)
  }, [timer, serverZeroMs])
  return timer ? readTimer(timer, serverNow({ serverZeroMs })) : undefined
}
