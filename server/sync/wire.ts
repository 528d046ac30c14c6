/**
 * Whole WebSocket frames as they go over the line, one or several in a row. A server's frames carry no mask, so the
 * same bytes serve every member of a room: framed once, written many times.
 */
export type Wire = Buffer

const finalBinary = 0x82

/** An unmasked binary frame with room for `length` bytes of payload, and where the payload starts (RFC 6455 §5.2). */
export function openWire(length: number): { wire: Wire; at: number } {
  if (length < 126) {
    const wire = Buffer.allocUnsafe(length + 2)
    wire[0] = finalBinary
    wire[1] = length
    return { wire, at: 2 }
  }
  if (length < 65_536) {
    const wire = Buffer.allocUnsafe(length + 4)
    wire[0] = finalBinary
    wire[1] = 126
    wire.writeUInt16BE(length, 2)
    return { wire, at: 4 }
  }
  const wire = Buffer.allocUnsafe(length + 10)
  wire[0] = finalBinary
  wire[1] = 127
  wire.writeUInt32BE(Math.floor(length / 2 ** 32), 2)
  wire.writeUInt32BE(length % 2 ** 32, 6)
  return { wire, at: 10 }
}

export function wireOf(payload: Uint8Array): Wire {
  const { wire, at } = openWire(payload.length)
  wire.set(payload, at)
  return wire
}

/** Several in a row, to leave in one write; a single one as it is. */
export function joined(wires: readonly Wire[]): Wire {
  const [only] = wires
  return only && wires.length === 1 ? only : Buffer.concat(wires)
}

/** The payloads of whole frames in a row, as a client would read them. Views, not copies. */
export function payloadsIn(wire: Uint8Array): Uint8Array[] {
  const payloads: Uint8Array[] = []
  const view = Buffer.from(wire.buffer, wire.byteOffset, wire.byteLength)
  for (let at = 0; at < view.length; ) {
    const short = view.readUInt8(at + 1)
    const header = short < 126 ? 2 : short === 126 ? 4 : 10
    const length =
      short < 126
        ? short
        : short === 126
          ? view.readUInt16BE(at + 2)
          : view.readUInt32BE(at + 2) * 2 ** 32 + view.readUInt32BE(at + 6)
    payloads.push(wire.subarray(at + header, at + header + length))
    at += header + length
  }
  return payloads
}
