declare module 'fs-native-extensions' {
  /** Takes the kernel's exclusive lock on the whole file; false when another open file holds it. */
  export function tryLock(fd: number): boolean
  export function unlock(fd: number): void
}
