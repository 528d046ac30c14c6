/** Lets the process do what else it has to: a long document must not hold up the live tables beside it. */
export const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))
