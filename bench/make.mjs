// Makes what a bench needs of the product and lacks: Prisma's client, with `pages` all that is built.
import { build, generate } from '../scripts/build.mjs'

if (process.argv.includes('pages')) build()
else generate()
