import { renderAsync } from '@resvg/resvg-js'
import { encodePng } from './encodePng'

let last: Promise<unknown> = Promise.resolve()

/**
 * An opaque picture as PNG, so many pixels wide, made beside the process's own work. It needs no fonts: letters are
 * outlines. One at a time: drawing takes a whole processor, and the tables beside it need theirs.
 */
export async function renderPng(svg: string, width: number): Promise<Uint8Array> {
  const drawn = last.then(() => draw(svg, width))
  last = drawn.catch(() => undefined)
  return drawn
}

async function draw(svg: string, width: number): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  })
  return encodePng(image.pixels, image.width, image.height)
}
