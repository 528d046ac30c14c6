import type { SendMailOptions } from 'nodemailer'
import type { Letter } from './letter'
import { oneLine } from './oneLine'
import type { Outbox } from './outbox'

/** A letter as the mailer takes it. Names come as objects, so that it writes the headers and nobody's name can. */
export function mimeMessage(letter: Letter, sender: Outbox['sender']): SendMailOptions {
  const { to, replyTo, calendar } = letter
  return {
    from: sender,
    to: { name: oneLine(to.name), address: to.address },
    replyTo: replyTo && { name: oneLine(replyTo.name), address: replyTo.address },
    subject: oneLine(letter.subject),
    text: letter.text,
    html: letter.html,
    // A mail that a machine wrote: nobody's holiday answer comes back.
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(calendar && {
      icalEvent: { method: calendar.method, filename: 'samspil.ics', content: calendar.content },
    }),
  }
}
