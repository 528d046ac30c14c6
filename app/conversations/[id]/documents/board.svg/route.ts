import { download } from '@/app/download'
import { services } from '@/app/services'
import { tablePicture } from '@/lib/conversations/documents'

interface Context {
  readonly params: Promise<{ readonly id: string }>
}

/** The same picture, to be looked at on the page. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const isShown = true
  return download(
    `/conversations/${id}/documents`,
    (actor, language) => tablePicture(services(), actor, id, { language, form: 'svg' }),
    isShown,
  )
}
