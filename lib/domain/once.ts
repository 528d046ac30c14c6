/**
 * The custom server and Next each load their own copy of every module, so module variables are not shared; this
 * is, being on `globalThis`. Whatever must exist once in the process (database, live rooms) goes through it.
 */
export function once<T>(key: string, create: () => T): T {
  const store = globalThis as unknown as Record<symbol, T | undefined>
  const symbol = Symbol.for(`samspil.${key}`)
  const existing = store[symbol]
  if (existing !== undefined) return existing
  const created = create()
  store[symbol] = created
  return created
}
