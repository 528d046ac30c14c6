/** The roles of the document's structure (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'

/** One element of the structure: it is made when something of it is first drawn, after what was made before it. */
export interface Tagged {
  readonly role: Role
  /** Undefined: the document itself. */
  readonly parent: Tagged | undefined
  /** Of a table's head cell: what it heads. */
  readonly scope?: 'Row' | 'Column'
  /** Of a figure: what it shows. */
  readonly alt?: string
  /** Of a figure: left, top, right, bottom on its page. */
  readonly box?: readonly [number, number, number, number]
}

export function within(
  parent: Tagged | undefined,
  role: Role,
  more: Pick<Tagged, 'scope' | 'alt' | 'box'> = {},
): Tagged {
  return { role, parent, ...more }
}
