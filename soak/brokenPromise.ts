/** Something that was seen or receipted is not where it must be: the one thing that is never forgiven. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise'
}
