/** Elements as text: no page is needed to draw. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const entity: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => entity[letter] ?? letter)

const written = (value: string | number) =>
  typeof value === 'number' ? String(Number(value.toFixed(3))) : escaped(value)

/** One element; attributes that are undefined are left out. Children are markup, not words: see `escaped`. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const list = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${written(value)}"`]))
    .join('')
  return children.length === 0 ? `<${name}${list}/>` : `<${name}${list}>${children.join('')}</${name}>`
}

/** A group laid at a place and turned round its own middle, as a page turns an element. */
export function laid(
  at: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
  degrees: number,
  ...children: readonly string[]
): string {
  const turn = degrees ? ` rotate(${degrees} ${size.width / 2} ${size.height / 2})` : ''
  return element('g', { transform: `translate(${at.x} ${at.y})${turn}` }, ...children)
}
