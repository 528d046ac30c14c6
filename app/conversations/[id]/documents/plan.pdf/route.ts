import { download } from '@/app/download'
import { services } from '@/app/services'
import { ownDocument } from '@/lib/conversations/documents'

interface Context {
  readonly params: Promise<{ readonly id: string }>
}

/** The plan, for one of its people to keep. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return download(`/conversations/${id}/documents`, (actor, language) =>
    ownDocument(services(), actor, id, language),
  )
}
