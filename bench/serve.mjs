// `PORT=… DATABASE_URL=… node bench/serve.mjs`: the real sync server alone, behind a door that lets everyone in.
// One process: a signal or a kill to its pid meets the server itself.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { generate } from '../scripts/build.mjs'
import { root } from '../scripts/run.mjs'

const folder = join(root, 'dist/bench')
const bundle = join(folder, 'serve.mjs')

generate()
if (changedAt(bundle) < Math.max(...['bench', 'lib', 'server'].map(newestSource))) build()
const { serve } = await import(pathToFileURL(bundle).href)
await serve(root)

function build() {
  mkdirSync(folder, { recursive: true })
  // Renamed into place: another process may be starting from it at this moment.
  const outfile = join(folder, `serve-${process.pid}.mjs`)
  buildSync({
    absWorkingDir: root,
    entryPoints: ['bench/serve.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  renameSync(outfile, bundle)
  rmSync(outfile, { force: true })
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function newestSource(top) {
  const entries = readdirSync(join(root, top), { withFileTypes: true })
  return Math.max(
    0,
    ...entries
      .filter(({ name }) => name !== 'node_modules')
      .map((entry) => {
        const path = `${top}/${entry.name}`
        if (entry.isDirectory()) return newestSource(path)
        return /\.m?[jt]sx?$/.test(path) ? changedAt(join(root, path)) : 0
      }),
  )
}
