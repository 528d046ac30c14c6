import { z } from 'zod'
import { limitedText } from '@/app/limitedText'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import type { Change, Receipt, Stored } from '@/components/preparation/draft'
import { ownPreparation, savePicks, saveThought, setReady } from '@/lib/conversations/prepare'
import type { Actor } from '@/lib/domain/access'
import { Failure, failureName } from '@/lib/domain/errors'
import { storedFor } from '../storedFor'

interface Context {
  readonly params: Promise<{ readonly id: string }>
}

// Three thoughts of the longest (the new one and two that were there) in the longest way JSON writes a letter.
const longestBody = 3 * 10_000 * 6 + 1_000

const changeSchema: z.ZodType<Change> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('thought'),
    question: z.string(),
    text: z.string(),
    was: z.array(z.string()).readonly(),
  }),
  z.object({
    kind: z.literal('picks'),
    picks: z.array(z.string()).readonly(),
    was: z.array(z.string()).readonly(),
    isToldOpen: z.boolean(),
  }),
  z.object({ kind: z.literal('ready'), isReady: z.boolean() }),
])

/** One's own preparation as it is now, for a page that was opened a while ago. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { actor } = await viewerOrFailure()
    const own = await ownPreparation(services(), actor, (await params).id)
    return storedFor(own, actor)
  })
}

/**
 * Saves one change of one's own preparation. An address and no action, so that the last words are still sent while the
 * page goes: a browser lets only such a request outlive its page.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    const change = parsed(await limitedText(request, longestBody))
    return save(actor, (await params).id, change)
  })
}

async function save(actor: Actor, id: string, change: Change): Promise<Receipt> {
  if (change.kind === 'thought') return (await saveThought(services(), actor, id, change)) ?? {}
  if (change.kind === 'picks')
    return (await savePicks(services(), actor, id, change.picks, change.isToldOpen, change.was)) ?? {}
  await setReady(services(), actor, id, change.isReady)
  return {}
}

function parsed(text: string): Change {
  try {
    return changeSchema.parse(JSON.parse(text))
  } catch {
    throw new Failure('InvalidInput')
  }
}

/** An expected failure is an answer like another; what is not expected is thrown on. */
async function answer(work: () => Promise<Stored | Receipt>): Promise<Response> {
  const said = await work().catch((error: unknown): Receipt => {
    const failure = failureName(error)
    if (!failure) throw error
    return { failure }
  })
  return Response.json(said, { headers: { 'Cache-Control': 'no-store' } })
}
