import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { Failure } from '../domain/errors'

// About 60 ms and 32 MB a guess: slow for whoever guesses, unnoticed by whoever knows.
const cost = { N: 2 ** 15, r: 8, p: 1 }
const keyBytes = 32

/** Throws `PinInvalid` unless it is 4–8 digits that are neither all alike nor simply counted up or down. */
export function checkPin(pin: string): void {
  if (!/^\d{4,8}$/.test(pin) || isTrivial(pin)) throw new Failure('PinInvalid')
}

function isTrivial(pin: string): boolean {
  const digits = Array.from(pin, Number)
  const steps = new Set(digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10))
  // One and the same step all along: 0 (0000), 1 (1234, 7890) or 9, which is down (4321).
  return steps.size === 1 && [0, 1, 9].some((step) => steps.has(step))
}

/** `scrypt$N$r$p$salt$key`, salt and key in base64url. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(pin, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether the PIN is the one that was hashed; compared in constant time. False for a hash of another form. */
export async function isPin(pin: string, hash: string): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = hash.split('$')
  if (scheme !== 'scrypt' || !N || !r || !p || !salt || !key) return false
  const expected = Buffer.from(key, 'base64url')
  const actual = await derive(pin, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

function derive(pin: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, keyBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
