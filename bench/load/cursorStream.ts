import { type Client, presenceMessage } from './client'

/** From here to 16,383 a clock takes two bytes, so that one template fits all. */
const firstClock = 128

const state = (x: string, y: string) => `{"cursor":{"x":${x},"y":${y}},"writing":"agreement-abcdefgh2345"}`

/** Frames of a moving cursor, 67 bytes of JSON each; the clock rises with every one. */
export function cursorStream(client: Client): () => Buffer {
  const template = client.frameOf(presenceMessage(client.id, firstClock, state('1000.5', '2000.5')))
  const clockAt = template.indexOf(Buffer.from([0x80, 0x01]), template.indexOf('{"cursor"') - 4)
  const xAt = template.indexOf('1000.5')
  const yAt = template.indexOf('2000.5')
  let clock = firstClock
  return () => {
    const frame = Buffer.allocUnsafe(template.length)
    template.copy(frame)
    frame[clockAt] = 0x80 | (clock & 127)
    frame[clockAt + 1] = clock >> 7
    frame.write(String(1000 + (clock % 9000)), xAt, 'latin1')
    frame.write(String(1000 + ((clock * 7) % 9000)), yAt, 'latin1')
    clock++
    return frame
  }
}
