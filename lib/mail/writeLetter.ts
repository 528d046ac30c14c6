import { createTranslator } from 'use-intl/core'
import { formatWhen } from '../i18n/formatWhen'
import { messagesOf } from '../i18n/messages'
import { calendarFile } from './calendarFile'
import type { Letter } from './letter'
import { type Block, html, plainText } from './letterBody'
import type { Occasion, Recipient, Told } from './occasion'
import type { Outbox } from './outbox'
import { preparationWords } from './preparationWords'

/** The letter to one person, in that person's language, with the calendar entry where it has changed. */
export function writeLetter(
  occasion: Occasion,
  told: Told,
  recipient: Recipient,
  outbox: Pick<Outbox, 'host' | 'sender'>,
  writtenAt: Date,
): Letter {
  const { language } = recipient
  const t = createTranslator({ locale: language, messages: messagesOf(language), namespace: 'letters' })
  const { kind, facilitator } = told
  const when = formatWhen(told.startsAt, language)
  const by = occasion.type === 'answered' ? occasion.by : facilitator.name
  const subject = t(`${occasion.type}.subject`, { kind, when, by })
  const facts: Block = {
    type: 'list',
    items: [
      { text: t('when', { when }) },
      { text: t('duration', { minutes: told.durationMinutes }) },
      ...(told.place ? [{ text: t('place', { place: told.place }) }] : []),
    ],
  }
  const blocks: Block[] = [
    paragraph(t('greeting', { name: firstName(recipient.name) })),
    paragraph(t(`${occasion.type}.lead`, { kind, when, by })),
    ...(occasion.type === 'cancelled' ? [] : [facts]),
    ...rest(),
    paragraph(t('from')),
  ]
  return {
    to: { name: recipient.name, address: recipient.email },
    replyTo: replyTo(),
    subject,
    text: plainText(blocks),
    html: html(subject, blocks, language),
    calendar: hasCalendar(occasion) ? calendar() : undefined,
  }

  function rest(): Block[] {
    if (occasion.type === 'invited')
      return [
        { type: 'link', text: t('invited.open'), url: occasion.link },
        paragraph(t('invited.pin')),
        { type: 'link', text: t('invited.answer'), url: `${occasion.link}?to=answer` },
        ...preparationWords(told, language),
      ]
    if (occasion.type === 'answered') return answerWords(occasion)
    return [paragraph(t(`${occasion.type}.then`, { by }))]
  }

  function answerWords({ reply }: Extract<Occasion, { type: 'answered' }>): Block[] {
    const said = [
      ...(reply.answer ? [t(`answered.${reply.answer}`, { by })] : []),
      ...(reply.proposedAt ? [t('answered.proposed', { when: formatWhen(reply.proposedAt, language) })] : []),
      ...(reply.asksForIndividual ? [t('answered.individual', { by })] : []),
      ...(reply.words ? [t('answered.words', { words: reply.words })] : []),
    ]
    return said.map(paragraph)
  }

  function replyTo(): Letter['replyTo'] {
    if (occasion.type === 'answered' || !facilitator.email) return undefined
    return { name: facilitator.name, address: facilitator.email }
  }

  function calendar() {
    return calendarFile({
      conversationId: told.id,
      host: outbox.host,
      sequence: told.sequence,
      isCancelled: occasion.type === 'cancelled',
      title: t('calendarTitle', { kind, by: facilitator.name }),
      startsAt: told.startsAt,
      durationMinutes: told.durationMinutes,
      place: told.place,
      organiser: { name: facilitator.name, address: facilitator.email ?? outbox.sender.address },
      attendee: { name: recipient.name, address: recipient.email },
      writtenAt,
    })
  }
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text })

const hasCalendar = ({ type }: Occasion) => type === 'invited' || type === 'moved' || type === 'cancelled'

const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? name
