/** `next`, but with every part that equals its counterpart in `previous` being that very object, so that renders can be skipped. Plain data only. */
export function keepIdentity<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next
  if (!isRecord(previous) || !isRecord(next) || Array.isArray(previous) !== Array.isArray(next)) return next
  const keys = Object.keys(next)
  let isSame = keys.length === Object.keys(previous).length
  const kept: Record<string, unknown> = {}
  for (const key of keys) {
    kept[key] = keepIdentity(previous[key], next[key])
    if (!(key in previous) || !Object.is(kept[key], previous[key])) isSame = false
  }
  if (isSame) return previous as T
  return (Array.isArray(next) ? keys.map((key) => kept[key]) : kept) as T
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
