import { expect } from '@playwright/test'
import { createTestDatabase } from './postgres'
import { startServer } from './startServer'
import { test } from './test'

test('health says which database answers, and every answer carries a strict policy', async ({ request }) => {
  const server = await startServer()
  try {
    const health = await request.get(`${server.url}/api/health`)
    expect(health.status()).toBe(200)
    expect(await health.json()).toEqual({
      status: 'ok',
      database: 'pglite',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    })
    const policy = (await request.get(`${server.url}/sign-in`)).headers()['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/)
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).toContain("frame-ancestors 'none'")
  } finally {
    await server.stop()
  }
})

test('health is not 200 once the database does not answer', async ({ request }) => {
  const database = await createTestDatabase('health')
  test.skip(!database, 'no Postgres answers here')
  if (!database) return
  const server = await startServer({ databaseUrl: database.url })
  try {
    expect(await (await request.get(`${server.url}/api/health`)).json()).toMatchObject({
      database: 'postgres',
    })
    await database.drop()
    const health = await request.get(`${server.url}/api/health`)
    expect(health.status()).toBe(503)
    expect(await health.json()).toMatchObject({ status: 'unavailable' })
  } finally {
    await server.kill()
    await database.drop()
  }
})
