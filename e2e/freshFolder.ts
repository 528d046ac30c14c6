import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Told to the workers by `firstStart.ts`: the folder of a server that has been started once and stopped. */
export const startedFolder = 'SAMSPIL_E2E_FOLDER'

export const newFolder = () => mkdtempSync(join(tmpdir(), 'samspil-e2e-'))

/** A server's data folder as it is after a first start, which is most of what a server needs to start. */
export function freshFolder(): string {
  const folder = newFolder()
  const started = process.env[startedFolder]
  if (started) cpSync(started, folder, { recursive: true })
  return folder
}
