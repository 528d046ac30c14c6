import * as Y from 'yjs'

/** Words that one Yjs client wrote in one piece. */
export interface Stretch {
  readonly client: number
  readonly text: string
}

/** Who wrote what of a shared text, from its beginning to its end; together it is the whole text. */
export function stretchesOf(text: Y.Text): Stretch[] {
  const stretches: Stretch[] = []
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    const last = stretches.at(-1)
    if (last?.client === item.id.client)
      stretches[stretches.length - 1] = { client: last.client, text: last.text + item.content.str }
    else stretches.push({ client: item.id.client, text: item.content.str })
  }
  return stretches
}
