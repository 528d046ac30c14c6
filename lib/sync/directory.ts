import { z } from 'zod'
import type { Directory } from './protocol'

const directorySchema = z.object({
  at: z.number(),
  clients: z.record(z.string(), z.string()),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      colour: z.number(),
      present: z.boolean(),
    }),
  ),
})

/** Before the server has said who is there. */
export const emptyDirectory: Directory = { at: 0, clients: {}, people: [] }

/** Reads the body of a directory message; undefined when it is not one. */
export function readDirectory(json: string): Directory | undefined {
  try {
    return directorySchema.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}
