import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Concept } from '../domain/concept'

/** The drawings of the image pieces as SVG markup, by file name. */
export type Illustrations = ReadonlyMap<string, string>

/** Reads the drawings that a concept names. They are the product's own files; a concept cannot name a path. */
export async function readIllustrations(folder: string, { layout }: Concept): Promise<Illustrations> {
  const files = layout.type === 'puzzle' ? layout.images.map(({ file }) => file) : []
  return new Map(
    await Promise.all(
      files.map(
        async (file): Promise<[string, string]> => [file, await readFile(join(folder, file), 'utf8')],
      ),
    ),
  )
}
