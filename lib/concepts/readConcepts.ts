import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Concept, conceptSchema } from '../domain/concept'

/**
 * All concepts of a folder, one JSON file each, in the order of their file names. Throws an error that names the file
 * and, for each thing that is wrong with it, the path to it.
 */
export async function readConcepts(folder: string): Promise<Concept[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const concepts = await Promise.all(files.map((file) => readConcept(folder, file)))
  concepts.forEach(({ id }, index) => {
    const first = concepts.findIndex((other) => other.id === id)
    if (first !== index) throw new Error(`${files[index]}: id – "${id}" is already the id of ${files[first]}`)
  })
  return concepts
}

async function readConcept(folder: string, file: string): Promise<Concept> {
  const parsed = conceptSchema.safeParse(jsonOf(await readFile(join(folder, file), 'utf8'), file))
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the file'} – ${message}`,
  )
  throw new Error(`${file}: ${problems.join('; ')}`)
}

function jsonOf(content: string, file: string): unknown {
  try {
    return JSON.parse(content)
  } catch (cause) {
    throw new Error(`${file}: the file – not JSON`, { cause })
  }
}
