import type { Client } from './client'

/** How many are on their way in at once; a storm is a workload of its own. */
const atOnce = 32

/** Opens that many clients, each synced before it counts; in the order of their index. Throws when one is turned away. */
export async function openAll(count: number, open: (index: number) => Client): Promise<Client[]> {
  const clients: Client[] = []
  const waiting = new Set<Promise<unknown>>()
  for (let index = 0; index < count; index++) {
    const client = open(index)
    clients.push(client)
    const synced = client.synced.finally(() => waiting.delete(synced))
    waiting.add(synced)
    if (waiting.size >= atOnce) await Promise.race(waiting)
  }
  await Promise.all(waiting)
  return clients
}
