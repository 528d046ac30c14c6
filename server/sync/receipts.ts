/** Counts one connection's edits that are safe, in the order in which they came. */
export interface Receipts {
  /** An edit came; call the answer once it is committed. */
  expect(): () => void
}

/** `send` gets the length of the unbroken run of committed edits from the first, each time it grows. */
export function createReceipts(send: (count: number) => void): Receipts {
  const open: { isCommitted: boolean }[] = []
  let count = 0
  return {
    expect() {
      const edit = { isCommitted: false }
      open.push(edit)
      return () => {
        edit.isCommitted = true
        const before = count
        while (open[0]?.isCommitted) {
          open.shift()
          count++
        }
        if (count > before) send(count)
      }
    },
  }
}
