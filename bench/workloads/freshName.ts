let count = 0

/** Rooms that no run before has used, also not on a store that is kept. */
export function freshName(workload: string): string {
  return `${workload}-${process.pid}-${Date.now().toString(36)}-${count++}`
}
