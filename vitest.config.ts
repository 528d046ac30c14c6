import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    environment: 'node',
    include: ['{app,components,lib,server,soak}/**/*.test.{ts,tsx}'],
    // Contract tests open databases; the limit only ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
