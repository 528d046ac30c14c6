import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { newId } from '../domain/ids'
import { mimeMessage } from './mimeMessage'
import type { Outbox, Posted } from './outbox'

interface FolderSettings {
  readonly folder: string
  readonly sender: Outbox['sender']
  readonly host: string
  readonly onFailure: (code: string) => void
}

/** Without a mail server: each letter becomes a file that any mail program opens, for the operator's eyes alone. */
export function folderOutbox({ folder, sender, host, onFailure }: FolderSettings): Outbox {
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  let count = 0
  return {
    sender,
    host,
    async post(letters) {
      const posted: Posted[] = []
      for (const letter of letters) {
        try {
          const { message } = await transport.sendMail(mimeMessage(letter, sender))
          await mkdir(folder, { recursive: true, mode: 0o700 })
          // No name and no subject in the name of a file: listings travel further than files.
          await writeFile(join(folder, fileName(count)), message, { mode: 0o600, flag: 'wx' })
          count += 1
          posted.push({ state: 'written', letter })
        } catch {
          onFailure('not written')
          posted.push({ state: 'notSent', letter })
        }
      }
      return posted
    },
  }
}

/** By time and, within it, in the order of their posting; of two processes neither takes the other's. */
function fileName(count: number): string {
  const time = new Date().toISOString().replace(/[:.]/g, '-')
  return `${time}-${String(count).padStart(6, '0')}-${newId()}.eml`
}
