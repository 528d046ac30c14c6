import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messagesOf } from './messages'

/** Keys that a source file asks for: `t('a.b')` whole, and `` t(`a.${x}`) `` up to what is filled in. */
function keysIn(source: string): { whole: string[]; begun: string[] } {
  const namespaces = new Map<string, string>()
  for (const [, name, namespace] of source.matchAll(/const (\w+) = (?:await )?(?:use|get)Translations\('([\w.]+)'\)/g))
    if (name && namespace) namespaces.set(name, namespace)
  const whole: string[] = []
  const begun: string[] = []
  for (const [name, namespace] of namespaces) {
    // To the first argument's end, so that both sides of a condition are seen; what is compared with is no key.
    for (const [, argument] of source.matchAll(new RegExp(`\\b${name}(?:\\.rich)?\\(([^,)]*)`, 'g'))) {
      for (const [, key] of argument?.replace(/\$\{[^}]*\}/g, '${}').matchAll(/(?<![=!]= )'([\w.]+)'/g) ?? []) whole.push(`${namespace}.${key}`)
      for (const [, prefix] of argument?.matchAll(/`([\w.]*)\$\{/g) ?? []) begun.push(`${namespace}.${prefix}`)
    }
  }
  return { whole, begun }
}

function allKeys(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [path]
  return Object.entries(value as object).flatMap(([key, inner]) => allKeys(inner, path ? `${path}.${key}` : key))
}

const known = allKeys(messagesOf('da'))
const files = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .map((file) => `${folder}/${file}`),
)

test('every text that the interface asks for exists', () => {
  const missing: string[] = []
  let asked = 0
  for (const file of files) {
    const { whole, begun } = keysIn(readFileSync(file, 'utf8'))
    asked += whole.length + begun.length
    for (const key of whole) {
      if (!known.includes(key) && !known.some((other) => other.startsWith(`${key}.`))) missing.push(`${file}: ${key}`)
    }
    for (const prefix of begun) if (!known.some((key) => key.startsWith(prefix))) missing.push(`${file}: ${prefix}…`)
  }
  expect(missing).toEqual([])
  expect(asked).toBeGreaterThan(100)
})

test('a key that is missing would be found', () => {
  const { whole, begun } = keysIn("const t = useTranslations('board')\n t('no.such') + t(`none.${x}`)")
  expect(whole).toEqual(['board.no.such'])
  expect(begun).toEqual(['board.none.'])
})
