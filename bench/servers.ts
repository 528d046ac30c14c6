import { type Dialect, hocuspocusDialect, relayDialect, yWebsocketDialect } from './load/dialects'

export interface ServerKind {
  readonly key: 'relay' | 'postgres' | 'pglite' | 'yWebsocket' | 'hocuspocus'
  readonly name: string
  /** From the bench's folder. */
  readonly script: string
  readonly dialect: Dialect
  /** Where it keeps what it is told: nowhere, in a Postgres database, or in a folder of its own. */
  readonly store: 'none' | 'postgres' | 'folder'
}

/** The yardstick first: all ratios are to it. */
export const serverKinds: readonly ServerKind[] = [
  { key: 'relay', name: 'relay of bytes', script: 'peers/relay.mjs', dialect: relayDialect, store: 'none' },
  {
    key: 'postgres',
    name: 'Samspil on Postgres',
    script: 'serve.mjs',
    dialect: yWebsocketDialect,
    store: 'postgres',
  },
  {
    key: 'pglite',
    name: 'Samspil on PGlite',
    script: 'serve.mjs',
    dialect: yWebsocketDialect,
    store: 'folder',
  },
  {
    key: 'yWebsocket',
    name: '@y/websocket-server',
    script: 'peers/yWebsocket.mjs',
    dialect: yWebsocketDialect,
    store: 'none',
  },
  {
    key: 'hocuspocus',
    name: 'Hocuspocus',
    script: 'peers/hocuspocus.mjs',
    dialect: hocuspocusDialect,
    store: 'postgres',
  },
]
