/** Deeper values are nobody's work, and overflow the stack of whoever reads, compares or writes them recursively. */
const deepest = 32

/** Whether plain data, as JSON or Yjs reads it, is nested no deeper than people's tools do. */
export function isShallow(value: unknown, depth = deepest): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true
  if (depth === 0) return false
  return Object.values(value).every((part) => isShallow(part, depth - 1))
}
