import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    environment: 'node',
    include: ['{app,components,lib,server,soak}/**/*.test.{ts,tsx}'],
    // Also where there are no more cores than two: most of a database's test is waiting.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Contract tests open databases; the limit only ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
