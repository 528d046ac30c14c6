/** Deeper values are nobody's work, and overflow the stack of whoever reads, compares or writes them recursively. */
const deepest = 32

const [brace, bracket] = [0x7b, 0x5b]

/** Whether JSON has so few brackets in it that it cannot be deep: quicker than looking at what it says. */
export function hasFewBrackets(json: Uint8Array): boolean {
  let count = 0
  for (let at = 0; at < json.length; at++) if (json[at] === brace || json[at] === bracket) count++
  return count <= deepest
}

/** Whether plain data, as JSON or Yjs reads it, is nested no deeper than people's tools do. */
export function isShallow(value: unknown, depth = deepest): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true
  if (depth === 0) return false
  // Plain data as it was read: all that it has is its own.
  for (const key in value) if (!isShallow((value as Record<string, unknown>)[key], depth - 1)) return false
  return true
}
