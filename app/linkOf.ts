import { ownAddress } from './ownAddress'

/** The personal link of an invitation, as it is given to somebody. */
export async function linkOf(token: string): Promise<string> {
  return `${await ownAddress()}/join/${token}`
}
