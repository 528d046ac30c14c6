/** Opcodes of RFC 6455. */
export const opcode = { binary: 2, close: 8, ping: 9, pong: 10 } as const

/**
 * One frame from a client: final, masked by four zeros, which leaves the payload as it is (and which `ws` notices, so
 * that no server here spends time on unmasking).
 */
export function clientFrame(payload: Uint8Array, code: number = opcode.binary): Buffer {
  const { length } = payload
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.alloc(header + 4 + length)
  frame[0] = 0x80 | code
  if (header === 2) frame[1] = 0x80 | length
  else if (header === 4) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 0x80 | 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(payload, header + 4)
  return frame
}

/** Where the payload lies; the buffer is used again for what comes next. */
export type OnFrame = (code: number, bytes: Buffer, start: number, end: number) => void

/** Takes what comes over one line, in pieces of any size, and tells of each whole frame. Servers mask nothing. */
export function createFrameParser(onFrame: OnFrame): (chunk: Buffer) => void {
  let rest: Buffer | undefined
  return (chunk) => {
    const bytes = rest ? Buffer.concat([rest, chunk]) : chunk
    rest = undefined
    let position = 0
    while (position < bytes.length) {
      const end = frameEnd(bytes, position)
      if (end === undefined || end > bytes.length) {
        rest = Buffer.from(bytes.subarray(position))
        return
      }
      onFrame((bytes[position] ?? 0) & 15, bytes, end - payloadLength(bytes, position), end)
      position = end
    }
  }
}

function frameEnd(bytes: Buffer, start: number): number | undefined {
  const short = (bytes[start + 1] ?? 127) & 127
  const header = short < 126 ? 2 : short === 126 ? 4 : 10
  return start + header > bytes.length ? undefined : start + header + payloadLength(bytes, start)
}

function payloadLength(bytes: Buffer, start: number): number {
  const short = (bytes[start + 1] ?? 0) & 127
  if (short < 126) return short
  return short === 126 ? bytes.readUInt16BE(start + 2) : Number(bytes.readBigUInt64BE(start + 2))
}
