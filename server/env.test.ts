import { expect, test } from 'vitest'
import { readEnv } from './env'

test('nothing set gives the defaults of a trial', () => {
  expect(readEnv({ NODE_ENV: 'production' })).toMatchObject({
    port: 3000,
    host: '0.0.0.0',
    databaseUrl: undefined,
    publicUrl: undefined,
  })
})

test('an empty setting is no setting, and an address is kept as an origin', () => {
  const env = readEnv({ NODE_ENV: 'production', DATABASE_URL: ' ', PUBLIC_URL: 'https://samspil.dk/' })
  expect(env).toMatchObject({ databaseUrl: undefined, publicUrl: 'https://samspil.dk' })
})

test.each([
  [{ PORT: 'hunter2' }, 'PORT'],
  [{ PUBLIC_URL: 'ftp://hunter2' }, 'PUBLIC_URL'],
  [{ ACCESSIBILITY_URL: 'javascript:hunter2' }, 'ACCESSIBILITY_URL'],
  [{ OIDC_ISSUER: 'https://hunter2' }, 'OIDC_CLIENT_ID, OIDC_CLIENT_SECRET'],
])('what is not usable is named without its value', (source, names) => {
  const read = () => readEnv({ NODE_ENV: 'production', ...source })
  expect(read).toThrow(names)
  expect(read).not.toThrow('hunter2')
})
