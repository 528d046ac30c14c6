import { download } from '@/app/download'
import { services } from '@/app/services'
import { tablePicture } from '@/lib/conversations/documents'

interface Context {
  readonly params: Promise<{ readonly id: string }>
}

/** The table as it lay when it was sealed, for one of its people to keep. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return download(`/conversations/${id}/documents`, (actor, language) =>
    tablePicture(services(), actor, id, { language, form: 'png' }),
  )
}
