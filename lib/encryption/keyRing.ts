import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Turns words into bytes that only this installation can read. */
export interface KeyRing {
  /** `about` says whose they are: bytes that were moved to another row do not open there. */
  encrypt(plain: Uint8Array, about: string): Uint8Array
  /** Throws for bytes of a key that is not on the ring, of another row, or that were touched. */
  decrypt(sealed: Uint8Array, about: string): Uint8Array
}

/** AES-256. */
export const keyBytes = 32

// One byte of format, eight that name the key, then nonce, tag and content (AES-256-GCM, NIST SP 800-38D).
const format = 1
const nameBytes = 8
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + nameBytes

/** The first key writes, all of them read: a new one is put in front, and old ones stay until nothing needs them. */
export function createKeyRing(keys: readonly Uint8Array[]): KeyRing {
  const [current] = keys
  if (!current || keys.some((key) => key.length !== keyBytes))
    throw new Error(`a key ring holds keys of ${keyBytes} bytes`)
  const byName = new Map(keys.map((key) => [nameOf(key).toString('hex'), key]))

  return {
    encrypt(plain, about) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', current, nonce).setAAD(Buffer.from(about))
      const content = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([Uint8Array.of(format), nameOf(current), nonce, cipher.getAuthTag(), content])
    },
    decrypt(sealed, about) {
      const bytes = Buffer.from(sealed)
      const key = byName.get(bytes.subarray(1, headBytes).toString('hex'))
      if (bytes[0] !== format || !key) throw new Error('no key on the ring opens this')
      const nonce = bytes.subarray(headBytes, headBytes + nonceBytes)
      const tag = bytes.subarray(headBytes + nonceBytes, headBytes + nonceBytes + tagBytes)
      const content = bytes.subarray(headBytes + nonceBytes + tagBytes)
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(about)).setAuthTag(tag)
      return Buffer.concat([decipher.update(content), decipher.final()])
    },
  }
}

/** Says which key it was without saying anything of it. */
const nameOf = (key: Uint8Array) =>
  createHash('sha256').update('samspil key name').update(key).digest().subarray(0, nameBytes)
