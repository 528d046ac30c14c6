import { download } from '@/app/download'
import { services } from '@/app/services'
import { fileToPut } from '@/lib/conversations/filing'

interface Context {
  readonly params: Promise<{ readonly id: string; readonly person: string }>
}

/** A person's plan with what a case system is told of it, for the facilitator to file. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id, person } = await params
  return download(`/conversations/${id}/documents`, (actor, language) =>
    fileToPut(services(), actor, id, { personId: person, language }),
  )
}
