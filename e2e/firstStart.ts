import { rmSync } from 'node:fs'
import { newFolder, startedFolder } from './freshFolder'
import { startServer } from './startServer'

/** Once, before all tests: makes the folder that each test's server gets a copy of. */
export default async function startFirst(): Promise<() => void> {
  const folder = newFolder()
  const server = await startServer({ dataFolder: folder })
  await server.stop()
  process.env[startedFolder] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
