import { createTransport } from 'nodemailer'
import { mimeMessage } from './mimeMessage'
import type { Outbox, Posted } from './outbox'

/** How long a mail server may keep a person waiting. */
const patienceMs = 8_000

/** After one of these the other letters would only wait for the same. */
const unreachable = new Set(['ECONNECTION', 'ECONNREFUSED', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EAUTH', 'ETLS'])

interface SmtpSettings {
  /** `smtp://user:password@host:587`, or `smtps://…`. */
  readonly url: string
  readonly sender: Outbox['sender']
  readonly host: string
  /** Told the mailer's word for what went wrong; nothing of the letter. */
  readonly onFailure: (code: string) => void
}

/** Letters go to a mail server, one after the other. */
export function smtpOutbox({ url, sender, host, onFailure }: SmtpSettings): Outbox {
  const transport = createTransport({
    ...serverOf(url),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
    // A letter holds only what it was given: no file and no address is ever read for one.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    sender,
    host,
    async post(letters) {
      const posted: Posted[] = []
      let isReachable = true
      for (const letter of letters) {
        if (!isReachable) {
          posted.push({ state: 'notSent', letter })
          continue
        }
        try {
          await transport.sendMail(mimeMessage(letter, sender))
          posted.push({ state: 'sent', letter })
        } catch (error) {
          const code = codeOf(error)
          onFailure(code)
          isReachable = !unreachable.has(code)
          posted.push({ state: 'notSent', letter })
        }
      }
      return posted
    },
  }
}

/** The mailer drops every other option when it is given an address as such. */
function serverOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    host: hostname,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  }
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'unknown'
}
