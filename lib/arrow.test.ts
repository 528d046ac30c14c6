import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** `docs/architecture.md`: imports go down only, or sideways within level 2 without a cycle. */
const levels: Record<string, number> = {
  app: 5,
  server: 5,
  components: 4,
  'server/sync': 4,
  // Above who you are: claiming an invitation signs a person in (decision 4).
  'lib/conversations': 3.5,
  'lib/auth': 3,
  'lib/board': 2,
  'lib/history': 2,
  'lib/plan': 2,
  'lib/picture': 2,
  'lib/typeset': 2,
  'lib/mail': 2,
  'lib/db': 2,
  'lib/concepts': 2,
  'lib/encryption': 2,
  'lib/sync': 2,
  'lib/i18n': 2,
  'lib/domain': 1,
}
const root = join(import.meta.dirname, '..')
const folders = ['app', 'components', 'lib', 'server']

interface Import {
  readonly target: string
  readonly isType: boolean
}
interface Source {
  readonly file: string
  readonly code: string
}

/** The part of the arrow that a file belongs to: `server/sync/room.ts` → `server/sync`; undefined outside of it. */
function unitOf(file: string): string | undefined {
  const [top = '', next = ''] = file.split('/')
  if (!folders.includes(top)) return undefined
  if (top === 'lib' || (top === 'server' && next === 'sync')) return `${top}/${next}`
  return top
}

/** Comments become a space; strings stay as they are, since a link in one holds `//`. */
function withoutComments(code: string): string {
  return code.replace(
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (part) => (part.startsWith('/') ? ' ' : part),
  )
}

/** Static, dynamic, side-effect and type imports, and `export … from`. */
function importsIn(code: string): Import[] {
  const source = withoutComments(code)
  const clauses = [...source.matchAll(/\b(?:import|export)\s+([\w\s{},*$]*?)\bfrom\s*['"]([^'"]+)['"]/g)]
  const others = [...source.matchAll(/\b(?:import|require)\s*(?:\(\s*)?['"`]([^'"`]+)['"`]/g)]
  return [
    ...clauses.map(([, clause = '', target = '']) => ({ target, isType: isTypeClause(clause) })),
    ...others.map(([, target = '']) => ({ target, isType: false })),
  ]
}

/** `type X`, or `{ type X, type Y }`. */
function isTypeClause(clause: string): boolean {
  if (/^type\b/.test(clause)) return true
  const names = /^{([^}]*)}\s*$/
    .exec(clause)?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '')
  return names?.every((name) => /^\s*type\s/.test(name)) ?? false
}

/** A path from the root for our own files, the bare name for packages. */
function resolved(file: string, target: string): string {
  if (target.startsWith('@/')) return target.slice(2)
  return target.startsWith('.') ? normalize(join(dirname(file), target)) : target
}

const isPackage = (target: string, name: RegExp) => name.test(target)

/** What is wrong with one import, or undefined. */
function wrongWith(file: string, { target, isType }: Import): string | undefined {
  const unit = unitOf(file) ?? ''
  const to = resolved(file, target)
  const refused = (what: string) => `${file} may not import ${what}`
  if (/^[./]|^@\//.test(target)) {
    const other = unitOf(to)
    if (other === undefined || other === unit) return undefined
    const [from, goal] = [levels[unit], levels[other]]
    if (goal === undefined || from === undefined) return refused(other)
    const isDown = goal < from || (goal === 2 && from === 2)
    const isBarred =
      (unit === 'components' && ['lib/db', 'lib/auth', 'lib/conversations'].includes(other)) ||
      (unit === 'app' && other.startsWith('server')) ||
      (to.startsWith('lib/db/generated') && unit !== 'lib/db')
    return isDown && !isBarred ? undefined : refused(other)
  }
  if (unit === 'lib/domain' && to !== 'zod') return refused(to)
  if (
    unit !== 'lib/db' &&
    isPackage(to, /^(@prisma\/|prisma(\/|$)|pg(\/|$)|@electric-sql\/pglite|pglite-prisma-adapter)/)
  )
    return refused(to)
  if (!file.startsWith('components/board/') && isPackage(to, /^@dnd-kit\//)) return refused(to)
  const mayUseYjs =
    ['lib/board', 'lib/sync', 'server/sync'].includes(unit) ||
    (isType && file.startsWith('components/board/'))
  return !mayUseYjs && isPackage(to, /^(yjs|y-protocols|y-websocket)(\/|$)/) ? refused(to) : undefined
}

/** All offences in some sources, each named. */
function offences(sources: readonly Source[]): string[] {
  const found: string[] = []
  const sideways = new Map<string, Map<string, string>>()
  for (const { file, code } of sources) {
    const unit = unitOf(file) ?? ''
    if (levels[unit] === undefined) found.push(`${file} has no place in the arrow`)
    for (const each of importsIn(code)) {
      const wrong = wrongWith(file, each)
      if (wrong) found.push(wrong)
      const other = unitOf(resolved(file, each.target))
      if (wrong || !other || other === unit || levels[unit] !== 2 || levels[other] !== 2) continue
      sideways.set(unit, (sideways.get(unit) ?? new Map()).set(other, file))
    }
  }
  return [...found, ...cycles(sideways)]
}

/** Every way from a part of level 2 back to itself, with the file behind its first step. */
function cycles(sideways: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const found: string[] = []
  const walk = (start: string, path: readonly string[]) => {
    for (const [next] of sideways.get(path.at(-1) ?? '') ?? []) {
      const first = path[1] ?? next
      if (next === start)
        found.push(`${[...path, start].join(' → ')} is a cycle (${sideways.get(start)?.get(first)})`)
      // Each cycle once, told from its first part in the alphabet.
      else if (next > start && !path.includes(next)) walk(start, [...path, next])
    }
  }
  for (const unit of sideways.keys()) walk(unit, [unit])
  return found
}

function sourceFiles(): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter(
        (file) => /\.(tsx?|mjs)$/.test(file) && !isForTests(file) && !file.startsWith('lib/db/generated/'),
      )
      .map((file) => ({ file, code: readFileSync(join(root, file), 'utf8') })),
  )
}

/** Tests may import anything; `testing` folders hold only what tests use. */
const isForTests = (file: string) => /\.test\.tsx?$|\/testing\//.test(file)

test('imports follow the arrow', () => {
  const sources = sourceFiles()
  expect(sources.length).toBeGreaterThan(20)
  expect(offences(sources)).toEqual([])
})

describe('an import against the arrow is found', () => {
  const offender = (file: string, code: string) => offences([{ file, code }])

  test.each([
    ['components/board/Piece.tsx', "import { open } from '@/lib/db/open'", 'lib/db'],
    ['components/board/Piece.tsx', "import type { Database } from '../../lib/db/database'", 'lib/db'],
    [
      'components/plan/Plan.tsx',
      "const claim = await import('@/lib/conversations/claim')",
      'lib/conversations',
    ],
    ['components/ui/Icon.tsx', "export { can } from '@/lib/auth/can'", 'lib/auth'],
    ['components/ui/Icon.tsx', "import '@/app/globals.css'", 'app'],
    ['app/page.tsx', "import {\n  rooms,\n} from '@/server/sync/rooms'", 'server/sync'],
    ['app/page.tsx', "import { main } from '../server/main'", 'server'],
    ['server/sync/room.ts', "import { Piece } from '../../components/board/Piece'", 'components'],
    ['lib/board/read.ts', "import { plan } from '../conversations/plan'", 'lib/conversations'],
    ['lib/auth/signIn.ts', "import { plan } from '../conversations/plan'", 'lib/conversations'],
    ['lib/domain/board.ts', "import type { Doc } from '../board/schema'", 'lib/board'],
    ['lib/domain/board.ts', "import { readFile } from 'node:fs'", 'node:fs'],
    ['lib/auth/signIn.ts', "import { PrismaClient } from '../db/generated/client'", 'lib/db'],
    ['lib/auth/signIn.ts', "import { PrismaClient } from '@prisma/client'", '@prisma/client'],
    ['server/main.ts', "import pg from 'pg'", 'pg'],
    ['components/plan/Plan.tsx', "import { useDraggable } from '@dnd-kit/core'", '@dnd-kit/core'],
    ['components/board/Piece.tsx', "import * as Y from 'yjs'", 'yjs'],
    ['lib/history/moments.ts', "import type { Doc } from 'yjs'", 'yjs'],
  ])('%s: %s', (file, code, what) => {
    expect(offender(file, code)).toEqual([`${file} may not import ${what}`])
  })

  test('a cycle within level 2, and a folder that the arrow does not know', () => {
    const circle = [
      { file: 'lib/board/a.ts', code: "import { b } from '../plan/b'" },
      { file: 'lib/plan/b.ts', code: "import { c } from '../history/c'" },
      { file: 'lib/history/c.ts', code: "import type { A } from '../board/a'" },
    ]
    expect(offences(circle)).toEqual([
      'lib/board → lib/plan → lib/history → lib/board is a cycle (lib/board/a.ts)',
    ])
    expect(offences(circle.slice(0, 2))).toEqual([])
    expect(offender('lib/utils/x.ts', '')).toEqual(['lib/utils/x.ts has no place in the arrow'])
  })

  test('comments, and what is allowed, are let be', () => {
    expect(
      offender('components/board/a.tsx', "// import pg from 'pg'\n/* import 'yjs' */ const u = 'https://x'"),
    ).toEqual([])
    expect(offender('components/board/a.tsx', "import { type Doc, type Map } from 'yjs'")).toEqual([])
    expect(
      offender('server/main.ts', "import { x } from '../lib/db/openDatabase'\nimport './sync/rooms'"),
    ).toEqual([])
  })
})
