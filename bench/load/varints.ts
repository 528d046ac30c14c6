/** Reads lib0's varints in a buffer that others go on using, without a decoder object for each message. */
export interface Cursor {
  bytes: Uint8Array
  position: number
}

export function readVarUint(cursor: Cursor): number {
  let value = 0
  let factor = 1
  for (;;) {
    const byte = cursor.bytes[cursor.position++]
    if (byte === undefined) throw new Error('a message ended inside a number')
    value += (byte & 127) * factor
    if (byte < 128) return value
    factor *= 128
  }
}

export function varUint(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) | 128)
  }
}

/** A length and as many bytes. */
export function varBytes(bytes: Uint8Array): number[] {
  return [...varUint(bytes.length), ...bytes]
}
