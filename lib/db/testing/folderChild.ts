/**
 * A process that opens a data folder, for `lock.test.ts`: `node --import tsx folderChild.ts <folder>`.
 * Says `ready`, waits for a line, opens the folder and writes a mark; says `open <number of marks>`, or `in use`.
 * Ends when its input does, without closing anything.
 */
import { createInterface } from 'node:readline'
import { openEmbedded } from '../embedded'
import { DataFolderInUse } from '../lock'

const folder = process.argv[2] ?? ''

async function openFolder(): Promise<string> {
  const { sql } = await openEmbedded(folder)
  await sql.script('CREATE TABLE IF NOT EXISTS mark (); INSERT INTO mark DEFAULT VALUES')
  return `open ${(await sql.query('SELECT FROM mark')).length}`
}

const input = createInterface({ input: process.stdin })
input.on('close', () => process.exit(0))
input.once('line', () => {
  openFolder()
    .catch((error: unknown) => (error instanceof DataFolderInUse ? 'in use' : `failed: ${String(error)}`))
    .then((result) => console.log(result))
})
console.log('ready')
