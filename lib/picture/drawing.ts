import type { Table } from '../domain/table'
import type { Typesetter } from '../typeset/typesetter'
import type { Illustrations } from './illustrations'
import type { Letters } from './letters'
import type { Pictured, PictureOf } from './picture'

/** What everything that is drawn on the table has at hand. */
export interface Drawing {
  readonly of: PictureOf
  readonly table: Table
  readonly people: readonly Pictured[]
  readonly typesetter: Typesetter
  readonly letters: Letters
  readonly illustrations: Illustrations
}
