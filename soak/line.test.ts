import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import { createLine } from './line'

const turn = () => new Promise((resolve) => setImmediate(resolve))

it('a line that breaks in the middle of what was held lets an unbroken beginning through, as a line does', async () => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const coming = once(server, 'connection')
  const line = await createLine((server.address() as AddressInfo).port, () => {})
  const client = dial(line.port, '127.0.0.1')
  const [source] = (await coming) as [Socket]
  source.setNoDelay(true)
  for (const end of [source, client]) end.on('error', () => {})
  let got = ''
  client.on('data', (bytes) => {
    got += bytes
  })

  source.write('first ')
  await once(client, 'data')
  line.hold()
  const words = Array.from({ length: 20 }, (_, index) => `word${index} `)
  for (const word of words) {
    source.write(word)
    for (let turns = 0; turns < 10; turns++) await turn()
  }
  line.cutMidFrame('down')
  line.release()
  await once(client, 'close')
  const said = `first ${words.join('')}`
  expect(said.startsWith(got)).toBe(true)
  expect(got.length).toBeLessThan(said.length)

  await line.close()
  server.close()
})
