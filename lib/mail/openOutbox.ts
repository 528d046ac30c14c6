import { join } from 'node:path'
import { folderOutbox } from './folderOutbox'
import type { Outbox } from './outbox'
import { smtpOutbox } from './smtpOutbox'

interface MailSettings {
  readonly smtpUrl: string | undefined
  /** The address that letters come from; else one is made of the installation's own address. */
  readonly from: string | undefined
  readonly publicUrl: string | undefined
  readonly dataFolder: string
  readonly onFailure: (code: string) => void
}

/** By a mail server where one is set, else into a folder beside the data. */
export function openOutbox({ smtpUrl, from, publicUrl, dataFolder, onFailure }: MailSettings): Outbox {
  // Not the address in use: it differs from one request to the next, and a UID may not.
  const host = publicUrl ? new URL(publicUrl).hostname : 'samspil.localhost'
  const sender = { name: 'Samspil', address: from ?? `samspil@${host}` }
  return smtpUrl
    ? smtpOutbox({ url: smtpUrl, sender, host, onFailure })
    : folderOutbox({ folder: join(dataFolder, 'mail'), sender, host, onFailure })
}
