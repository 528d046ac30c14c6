import type { Row } from './rows/row'
import type { ServerKind } from './servers'

/** A Markdown table: a column for each server, a row for each figure. */
export function tableOf(rows: readonly Row[], kinds: readonly ServerKind[]): string {
  const cells = [
    ['', ...kinds.map(({ name }) => name)],
    ['---', ...kinds.map(() => '---')],
    ...rows.map(({ what, of }) => [what, ...kinds.map((kind) => of.get(kind) ?? '–')]),
  ]
  return cells.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

/** The text with what stands between the markers of `name` replaced. Throws when they are not there. */
export function withFigures(text: string, name: string, figures: string): string {
  const begin = `<!-- ${name}:begin -->`
  const end = `<!-- ${name}:end -->`
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error('the README has lost its markers')
  return `${text.slice(0, from + begin.length)}\n\n${figures}\n\n${text.slice(to)}`
}
