import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { doorMarker } from '../bench/door'

/** The same bundle as `scripts/build.mjs` makes of the server, in memory. */
async function bundle(entry: string) {
  const { metafile, outputFiles } = await build({
    absWorkingDir: join(import.meta.dirname, '..'),
    entryPoints: [entry],
    outfile: 'dist/bundle.test.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    metafile: true,
    write: false,
  })
  return {
    inputs: Object.keys(metafile.inputs),
    holdsDoor: outputFiles.some(({ text }) => text.includes(doorMarker)),
  }
}

const isBench = (file: string) => file.startsWith('bench/')

it("[ACCESS1] the door that lets everyone in is in the bench's bundle", async () => {
  const { inputs, holdsDoor } = await bundle('bench/serve.ts')
  expect(inputs.filter(isBench)).toContain('bench/door.ts')
  expect(holdsDoor).toBe(true)
})

it("[ACCESS1] and nothing of the bench is in the product's", async () => {
  const { inputs, holdsDoor } = await bundle('server/main.ts')
  expect(inputs).toContain('server/judge.ts')
  expect(inputs.filter(isBench)).toEqual([])
  expect(holdsDoor).toBe(false)
})
