/**
 * Says of something from outside whether it has a shape. For what every page brings to the browser: zod, which checks
 * everything else, would be a tenth of all that the table's page loads.
 */
export type Shape<T> = (value: unknown) => value is T

export const isText: Shape<string> = (value) => typeof value === 'string'
export const isFlag: Shape<boolean> = (value) => typeof value === 'boolean'
/** No infinity, and not "not a number". */
export const isNumber: Shape<number> = (value): value is number => Number.isFinite(value)

/** A text whose type says more than its shape can. */
export const textAs = <T extends string>(): Shape<T> => isText as Shape<string> as Shape<T>

export const isOneOf =
  <T extends string>(values: readonly T[]): Shape<T> =>
  (value): value is T =>
    values.some((one) => one === value)

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value): value is T | null =>
    value === null || shape(value)

export const listOf =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(shape)

export const recordOf =
  <T>(shape: Shape<T>): Shape<Record<string, T>> =>
  (value): value is Record<string, T> =>
    isObject(value) && Object.values(value).every(shape)

/** What it holds beyond these keys is left as it is. */
export const objectOf =
  <T extends object>(shapes: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> =>
  (value): value is T => {
    if (!isObject(value)) return false
    const held: Readonly<Record<string, unknown>> = value
    return Object.entries<Shape<unknown>>(shapes).every(([key, shape]) => shape(held[key]))
  }

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
