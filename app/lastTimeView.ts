import { getLocale } from 'next-intl/server'
import type { LastTimeView } from '@/components/overview/agreementView'
import { lastTime } from '@/lib/conversations/lastTime'
import type { Actor } from '@/lib/domain/access'
import { dueOn } from '@/lib/domain/followUp'
import { formatCalendarDay } from '@/lib/i18n/formatDay'
import { localDay } from '@/lib/i18n/localDay'
import { agreementViews } from './agreementViews'
import { services } from './services'

/** What the same people agreed last time, as one of them may see it beside this conversation; undefined when nothing. */
export async function lastTimeView(actor: Actor, id: string): Promise<LastTimeView | undefined> {
  const desk = services()
  const last = await lastTime(desk, actor, id)
  if (!last) return undefined
  const { conversation, plan, agreements } = last
  const language = await getLocale()
  const sections = conversation.concept.plan.sections
  const marks = await desk.db.agreements.marks(conversation.id)
  const views = await agreementViews(
    agreements.map((agreement) => ({
      agreement,
      conversation,
      section: sections.find((section) => section.id === agreement.section),
      dueOn: dueOn(agreement.content, plan.followUpOn),
    })),
    {
      // Through this conversation they reach what was agreed in that one.
      actor: { ...actor, reach: conversation.id },
      now: desk.clock(),
      marks: new Map([[conversation.id, marks]]),
      isOfOne: true,
    },
  )
  const notes = plan.sections.flatMap(({ id: section, notes: text }) => {
    const title = sections.find((candidate) => candidate.id === section)?.title[language]
    return text.trim() && title ? [{ section, title, text }] : []
  })
  if (views.length + notes.length === 0) return undefined
  return {
    when: formatCalendarDay(localDay(conversation.startsAt), language),
    notes,
    agreements: views.flatMap((view, index) => {
      const agreement = agreements[index]
      if (!agreement) return []
      const { section, content } = agreement
      const { id, fields, values, for: owner, responsible } = content
      return [
        {
          view: { ...view, dueOn: undefined },
          section,
          content: { id, fields, values, for: owner, responsible },
        },
      ]
    }),
  }
}
