import { getTranslations } from 'next-intl/server'
import { services } from '@/app/services'
import { titleOf } from '@/app/talkTitle'
import { viewer } from '@/app/viewer'
import { agreementsOfTalk } from '@/lib/conversations/ownAgreements'
import { readDay } from '@/lib/domain/day'
import { failureName } from '@/lib/domain/errors'
import { localDay } from '@/lib/i18n/localDay'
import { followUpFile } from '@/lib/mail/followUpFile'

interface Context {
  readonly params: Promise<{ readonly id: string }>
}

/** The days to come of following up, as a calendar file; `?on=` gives one of them alone. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const found = await viewer()
  const desk = services()
  const talk = await agreementsOfTalk(desk, found?.actor ?? null, id).catch((error: unknown) => {
    if (!failureName(error)) throw error
    return undefined
  })
  if (!talk || !found) return new Response(null, { status: 404 })
  const { conversation, agreements, joint } = talk
  const today = localDay(desk.clock())
  const open = agreements.filter(
    ({ agreement }) => agreement.outcome.state === 'open' && !agreement.carriedTo,
  )
  const all = [readDay(joint), ...open.map(({ dueOn }) => dueOn)].filter((day) => day !== null)
  const on = new URL(request.url).searchParams.get('on')
  const days = [...new Set(all)].filter((day) => day >= today && (on === null || day === on)).sort()
  if (days.length === 0) return new Response(null, { status: 404 })
  const title = (await titleOf(found.actor.personId))(conversation)
  const file = followUpFile({
    conversationId: conversation.id,
    host: desk.mail.host,
    title: (await getTranslations('overview.calendar'))('title', { title }),
    days,
    writtenAt: desk.clock(),
  })
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="samspil.ics"',
      'Cache-Control': 'no-store',
    },
  })
}
