import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { ConversationId } from '../../lib/domain/ids'
import type { Scene } from './scene'

/** A data folder's conversation, with the session tokens that its people's cookies carry. */
export interface SeededTable {
  readonly conversationId: ConversationId
  readonly epoch: number
  readonly mine: string
  readonly others: readonly string[]
  readonly scene: Scene
}

/** Fills an empty data folder in a process of its own, since only one may have it open. */
export async function seedTable(dataFolder: string, signal: AbortSignal): Promise<SeededTable> {
  const script = new URL('seedTable.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    signal,
  })
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (code !== 0) throw new Error('the table could not be laid')
  return JSON.parse(said.trimEnd().split('\n').at(-1) ?? '') as SeededTable
}
