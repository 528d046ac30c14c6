import { openBoardDocument } from '../../lib/board/document'
import { type BoardConnection, connectBoard } from '../../lib/sync/connect'
import { createPresenceSender } from '../../lib/sync/presenceSender'
import { doingOf, tellingMs } from './motion'
import type { Ordered } from './orders'
import type { Scene } from './scene'
import type { SeededTable } from './seededTable'
import { serveCanvas } from './serveCanvas'
import { signedInSocket } from './signedInSocket'

/**
 * The others at the table, in a process of their own: eleven clients of ours at the real server, or the same hands
 * told to the canvas' page. Told by messages what to do; ends with whoever started it.
 */
process.on('disconnect', () => process.exit(0))
// Each of them listens for the end of the process.
process.setMaxListeners(0)
let leave = () => {}

process.on('message', async (order: Ordered) => {
  leave()
  leave = () => {}
  if (order.do === 'sit') leave = await sit(order.url, order.table)
  if (order.do === 'serve') {
    const canvas = await serveCanvas(order.scene)
    leave = canvas.close
    process.send?.({ done: order.do, url: canvas.url })
  } else process.send?.({ done: order.do })
})

/** Eleven at the server of `url`; resolves when all are live. */
async function sit(url: string, { conversationId, epoch, others, scene }: SeededTable): Promise<() => void> {
  const people = others.map((token) => {
    const doc = openBoardDocument()
    const connection = connectBoard({
      url: `${url.replace('http', 'ws')}/sync`,
      conversationId,
      epoch,
      doc,
      WebSocketClass: signedInSocket(token, url),
    })
    return { doc, connection, sender: createPresenceSender(connection.awareness) }
  })
  await Promise.all(people.map(({ connection }) => live(connection)))
  const stops = people.map(({ sender }, person) =>
    everyTurn(scene, person, ({ cursor, piece }) => {
      const carried = scene.others[person]?.drags
      sender.set({ cursor, drag: carried && piece ? { piece: carried, ...piece } : undefined })
    }),
  )
  return () => {
    for (const stop of stops) stop()
    for (const { sender, connection, doc } of people) {
      sender.destroy()
      connection.destroy()
      doc.destroy()
    }
  }
}

function everyTurn(scene: Scene, person: number, tell: (doing: ReturnType<typeof doingOf>) => void) {
  const timer = setInterval(() => tell(doingOf(scene, person, performance.now())), tellingMs)
  return () => clearInterval(timer)
}

function live(connection: BoardConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { status, closeName } = connection.snapshot()
      if (status === 'live') resolve()
      if (status === 'closed') reject(new Error(`the server turned somebody away: ${closeName}`))
    }
    connection.subscribe(look)
    look()
  })
}
