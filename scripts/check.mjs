// `npm run check`: lint, types and the tests that need no browser.
import { generate } from './build.mjs'
import { run } from './run.mjs'

generate()
run('next', 'next', ['typegen'], { quiet: true })
run('@biomejs/biome', 'biome', ['check', '.'])
run('typescript', 'tsc', ['--noEmit'])
run('vitest', 'vitest', ['run'])
