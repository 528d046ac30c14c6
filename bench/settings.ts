function number(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise)
  if (!(value >= 0)) throw new Error(`${name} is no number`)
  return value
}

const list = (name: string) => process.env[name]?.split(',').map((each) => each.trim())

/** How long and how much, all from the environment; the defaults are what the table in the README is made with. */
export const settings = {
  databaseUrl: process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres',
  /** Rounds in which each server has its turn, each a pair with the yardstick. */
  pairs: number('BENCH_PAIRS', 5),
  /** The measured part of a turn. */
  seconds: number('BENCH_SECONDS', 12),
  /** Full traffic at each server before anything is measured. */
  warmUpSeconds: number('BENCH_WARM_UP', 15),
  rooms: number('BENCH_ROOMS', 50),
  /** Rounds of the search for the most rooms; each takes some minutes. */
  capacityPairs: number('BENCH_CAPACITY_PAIRS', 3),
  capacityFrom: number('BENCH_CAPACITY_FROM', 16),
  stepSeconds: number('BENCH_STEP_SECONDS', 6),
  memoryRooms: number('BENCH_MEMORY_ROOMS', 300),
  /** Quiet before memory and cold joins are measured: servers store and compact some seconds after the last edit. */
  restSeconds: number('BENCH_REST_SECONDS', 15),
  /** Turns of the table and the canvas in a browser, at each speed. */
  boardPairs: number('BENCH_BOARD_PAIRS', 5),
  boardSeconds: number('BENCH_BOARD_SECONDS', 10),
  boardWarmUpSeconds: number('BENCH_BOARD_WARM_UP', 3),
  servers: list('BENCH_SERVERS'),
  workloads: list('BENCH_WORKLOADS'),
} as const
