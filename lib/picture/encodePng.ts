import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const compressed = promisify(deflate)
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** The filter of every row: each byte less the one above it. Flat colours become zeros. */
const up = 2

/**
 * An opaque picture as PNG without transparency, which a document takes as it is. Compressed beside the process's own
 * work, which resvg's own way is not. `pixels` are red, green, blue and opacity, row by row.
 */
export async function encodePng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const row = 1 + 3 * width
  const filtered = new Uint8Array(row * height)
  for (let y = 0; y < height; y += 1) {
    let to = y * row
    filtered[to] = up
    let from = y * width * 4
    const above = y === 0 ? -1 : from - width * 4
    for (let x = 0; x < width; x += 1, from += 4) {
      for (let part = 0; part < 3; part += 1) {
        const over = above < 0 ? 0 : (pixels[above + x * 4 + part] ?? 0)
        to += 1
        filtered[to] = (pixels[from + part] ?? 0) - over
      }
    }
  }
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  // Eight bits each of red, green and blue.
  header.setUint8(8, 8)
  header.setUint8(9, 2)
  return Buffer.concat([
    signature,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', await compressed(filtered)),
    chunk('IEND', new Uint8Array()),
  ])
}

/** Length, name, data, and a check over the latter two (PNG, 5.3). */
function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(named, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
