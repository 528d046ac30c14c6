import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  readonly url: string
  /** What has come in: the envelope's addresses and the letter, read by a mail parser. */
  readonly received: { readonly to: readonly string[]; readonly raw: string; readonly email: Email }[]
  close(): Promise<void>
}

/** A mail server on loopback that asks for a name and password, and refuses mail to `refused`. */
export async function startMailServer(refused = ''): Promise<MailServer> {
  const received: MailServer['received'] = []
  const server = new SMTPServer({
    // On loopback there is no certificate that anybody signed.
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'samspil@example.dk' && password === 'hemme:lig/t'
        ? done(null, { user: username })
        : done(new Error('unknown')),
    onRcptTo: ({ address }, _session, done) => done(address === refused ? new Error('no such box') : null),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        const email = await PostalMime.parse(raw)
        received.push({ to: envelope.rcptTo.map(({ address }) => address), raw: raw.toString('utf8'), email })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://samspil%40example.dk:hemme%3Alig%2Ft@127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
