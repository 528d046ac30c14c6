import { defineConfig } from 'prisma/config'

// `generate` and `validate` never start the schema engine, yet the CLI fetches one from the net unless it is told
// that there is one. Every other command needs the real engine and must go on looking for it.
if (process.argv.some((word) => word === 'generate' || word === 'validate')) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.argv[1]
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
})
