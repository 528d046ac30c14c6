import { readFileSync, writeFileSync } from 'node:fs'

export interface Step {
  /** What was done, and with which keys. */
  readonly did: string
  /** What the screen reader said of it, in its order. */
  readonly heard: readonly string[]
}

const page = 'docs/screen-reader.md'
const begin = '<!-- recorded by npm run speech -->'
const end = '<!-- end of the recording -->'

/** Puts what was heard in place of what was heard before. */
export function record(heardWith: string, steps: readonly Step[]): void {
  const written = readFileSync(page, 'utf8')
  const [before, rest] = written.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`${page} has no place for the recording`)
  const rows = steps.map(({ did, heard }) => `| ${did} | ${heard.map(inCell).join('<br>')} |`)
  const table = [`Heard with ${heardWith}.`, '', '| Done | Said |', '| --- | --- |', ...rows].join('\n')
  writeFileSync(page, `${before}${begin}\n\n${table}\n\n${end}${after}`)
}

const inCell = (words: string) => words.replaceAll('|', '\\|').replaceAll('<', '&lt;')
