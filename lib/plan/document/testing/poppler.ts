import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Poppler's programs are Debian's `poppler-utils`. In CI their absence is a failure. */
export const hasPoppler =
  process.env.CI !== undefined || spawnSync('pdfinfo', ['-v'], { stdio: 'ignore' }).error === undefined

/** What one of Poppler's programs says of a document; `-` is where its output goes. */
export function ask(
  program: 'pdfinfo' | 'pdftotext' | 'pdffonts',
  options: readonly string[],
  pdf: Uint8Array,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'samspil-pdf-'))
  try {
    const file = join(folder, 'plan.pdf')
    writeFileSync(file, pdf)
    const to = program === 'pdftotext' ? ['-'] : []
    return execFileSync(program, [...options, file, ...to], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
