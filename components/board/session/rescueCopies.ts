import { openBoardDocument } from '@/lib/board/document'
import { unsavedTexts } from '@/lib/board/unsavedTexts'
import { createConfirmed } from '@/lib/sync/confirmed'
import { type CopyId, copyName } from '@/lib/sync/copyName'
import { forgetCopy, listCopies } from '@/lib/sync/forgetCopies'
import { openLocalCopy } from '@/lib/sync/localCopy'

/**
 * Takes the copies that match apart: what in them has no receipt is offered as text, then the copy goes. Where
 * `offer` answers false nobody is there to see it any more, and the copy stays for the next time.
 */
export async function rescueCopies(
  matches: (copy: CopyId) => boolean,
  offer: (words: readonly string[]) => boolean,
): Promise<void> {
  for (const copy of (await listCopies()).filter(matches)) {
    const doc = openBoardDocument()
    const found = await openLocalCopy(copyName(copy), doc)
    const isOffered = offer(found ? unsavedTexts(doc, createConfirmed(found.confirmed).clocks()) : [])
    found?.close()
    if (isOffered) await forgetCopy(copyName(copy))
    doc.destroy()
  }
}
