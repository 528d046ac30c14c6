// Builds what is missing or stale: Prisma's client, the pages and the server. A second call with nothing changed
// does nothing; `--force` builds all the same.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { compressBuilt } from './compressBuilt.mjs'
import { root, run } from './run.mjs'

const stamp = join(root, '.next/samspil-build')
const built = [
  stamp,
  join(root, '.next/BUILD_ID'),
  join(root, 'dist/main.mjs'),
  join(root, 'lib/db/generated'),
]
const sources = [
  'app',
  'components',
  'lib',
  'server',
  'prisma',
  'public',
  'scripts/build.mjs',
  'scripts/compressBuilt.mjs',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'prisma.config.ts',
]

/** Builds unless the last build was of these very sources. */
export function build({ force = false } = {}) {
  const fingerprint = fingerprintOf(sources)
  if (!force && built.every(existsSync) && readFileSync(stamp, 'utf8') === fingerprint) return
  process.stdout.write('  Building Samspil (once; about a minute) …\n')
  rmSync(stamp, { force: true })
  run('prisma', 'prisma', ['generate'], { quiet: true })
  run('next', 'next', ['build'], { quiet: true, env: { NODE_ENV: 'production' } })
  compressBuilt(join(root, '.next/static'))
  buildSync({
    absWorkingDir: root,
    entryPoints: ['server/main.ts'],
    outfile: 'dist/main.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
  writeFileSync(stamp, fingerprint)
}

/** Only what a browserless check needs: Prisma's client. */
export function generate() {
  if (!existsSync(join(root, 'lib/db/generated'))) run('prisma', 'prisma', ['generate'], { quiet: true })
}

function fingerprintOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((path) => filesUnder(path)))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function filesUnder(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (path === 'lib/db/generated' || /\.test\.tsx?$/.test(path)) return []
  let entries
  try {
    entries = readdirSync(full, { withFileTypes: true })
  } catch {
    return [path]
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(`${path}/${entry.name}`))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build({ force: process.argv.includes('--force') })
