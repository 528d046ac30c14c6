import { isFlag, isNumber, isText, listOf, objectOf, recordOf } from '../domain/shapes'
import type { Directory } from './protocol'

const isDirectory = objectOf<Directory>({
  at: isNumber,
  clients: recordOf(isText),
  people: listOf(
    objectOf<Directory['people'][number]>({
      id: isText,
      name: isText,
      role: isText,
      colour: isNumber,
      present: isFlag,
    }),
  ),
})

/** Before the server has said who is there. */
export const emptyDirectory: Directory = { at: 0, clients: {}, people: [] }

/** Reads the body of a directory message; undefined when it is not one. */
export function readDirectory(json: string): Directory | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return isDirectory(value) ? value : undefined
  } catch {
    return undefined
  }
}
