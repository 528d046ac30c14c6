import type { Language } from '../domain/concept'

/** What a letter is made of, so that its plain and its marked-up form say the same. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly url: string }
  | { readonly type: 'list'; readonly items: readonly ListItem[] }

export interface ListItem {
  readonly text: string
  readonly url?: string | null
}

/** For reading as it stands: addresses written out. */
export function plainText(blocks: readonly Block[]): string {
  return `${blocks.map(plain).join('\n\n')}\n`
}

function plain(block: Block): string {
  if (block.type === 'link') return `${block.text}:\n${block.url}`
  if (block.type === 'list')
    return block.items.map(({ text, url }) => (url ? `- ${text}: ${url}` : `- ${text}`)).join('\n')
  return block.text
}

/** One column of headings, paragraphs and lists, in the letter's language: any program and screen reader reads it. */
export function html(title: string, blocks: readonly Block[], language: Language): string {
  const style = 'font:16px/1.5 system-ui,sans-serif;color:#1a2420;max-width:36em;margin:0 auto;padding:24px'
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="${style}">
${blocks.map(marked).join('\n')}
</body>
</html>
`
}

function marked(block: Block): string {
  if (block.type === 'heading')
    return `<h2 style="font-size:18px;margin:28px 0 6px">${escaped(block.text)}</h2>`
  if (block.type === 'link') return `<p>${anchor(block.text, block.url)}</p>`
  if (block.type === 'list') return `<ul>${block.items.map(item).join('')}</ul>`
  return `<p>${escaped(block.text).replaceAll('\n', '<br>')}</p>`
}

const item = ({ text, url }: ListItem) => `<li>${url ? anchor(text, url) : escaped(text)}</li>`

const anchor = (text: string, url: string) =>
  `<a href="${escaped(url)}" style="color:#0b57d0;font-weight:600">${escaped(text)}</a>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
