import { inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import { encodePng } from './encodePng'

test('what is encoded is decoded again, pixel by pixel, by who did not encode it', async () => {
  const [width, height] = [37, 23]
  const pixels = Uint8Array.from({ length: width * height * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : (index * index * 31) % 256,
  )
  const png = await encodePng(pixels, width, height)
  const data = Buffer.from(png).toString('base64')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}" image-rendering="optimizeSpeed"/></svg>`
  const shown = new Resvg(svg).render()
  expect(Buffer.compare(shown.pixels, pixels)).toBe(0)
})

test('a picture is as large as its rows, and has no transparency', async () => {
  const png = Buffer.from(await encodePng(new Uint8Array(2 * 3 * 4).fill(7), 2, 3))
  expect(png.readUInt32BE(16)).toBe(2)
  expect(png.readUInt32BE(20)).toBe(3)
  expect(png[25]).toBe(2)
  const at = png.indexOf('IDAT')
  expect(inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))).toHaveLength(3 * 7)
})
