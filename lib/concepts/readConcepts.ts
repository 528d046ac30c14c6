import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Concept, conceptSchema } from '../domain/concept'

/** All concepts of a folder, one JSON file each. Throws an error that names the file and the path of what is wrong. */
export async function readConcepts(folder: string): Promise<Concept[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    files.map(async (file) => {
      const parsed = conceptSchema.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')))
      if (parsed.success) return parsed.data
      const [issue] = parsed.error.issues
      throw new Error(`${file}: ${issue?.path.join('.')} – ${issue?.message}`)
    }),
  )
}
