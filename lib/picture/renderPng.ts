import { renderAsync } from '@resvg/resvg-js'
import { encodePng } from './encodePng'

/**
 * An opaque picture as PNG, so many pixels wide, made beside the process's own work. It needs no fonts: letters are
 * outlines.
 */
export async function renderPng(svg: string, width: number): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  })
  return encodePng(image.pixels, image.width, image.height)
}
