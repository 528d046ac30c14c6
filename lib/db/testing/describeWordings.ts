import { describe, expect, it } from 'vitest'
import type { Database } from '../database'
import { createTalk } from './conversations'

const at = (time: string) => new Date(`2027-03-01T${time}:00.250Z`)

/** The rules of the store of wordings, on either engine. */
export function describeWordings(open: () => Database): void {
  describe('wordings', () => {
    it('come back as they were set, of one conversation, the newest alone', async () => {
      const { wordings } = open()
      const { id, leader } = await createTalk(open())
      const other = await createTalk(open(), { leader })
      const personId = leader.id
      expect(await wordings.of(id)).toEqual({})
      const first = { text: 'Er æblerne »røde«?', previous: null, changedAt: at('08:00') }
      await wordings.set(id, 'a-1', { ...first, personId })
      expect(await wordings.of(id)).toEqual({ 'a-1': first })
      const second = { text: null, previous: first.text, changedAt: at('09:00') }
      await wordings.set(id, 'a-1', { ...second, personId })
      expect(await wordings.of(id)).toEqual({ 'a-1': second })
      expect(await wordings.of(other.id)).toEqual({})
    })

    it('are kept as a person’s own set, by concept and kind, each time in place of the last', async () => {
      const { wordings } = open()
      const { leader, employee } = await createTalk(open())
      await wordings.keepOwn(leader.id, 'a-concept', 'MUS', { 'a-1': 'Ét', 'a-2': 'To' })
      await wordings.keepOwn(leader.id, 'a-concept', 'LUS', { 'a-1': 'Tre' })
      await wordings.keepOwn(leader.id, 'a-concept', 'MUS', { 'a-2': 'Fire' })
      expect(await wordings.own(leader.id, 'a-concept', 'MUS')).toEqual({ 'a-2': 'Fire' })
      expect(await wordings.own(leader.id, 'a-concept', 'LUS')).toEqual({ 'a-1': 'Tre' })
      expect(await wordings.own(leader.id, 'b-concept', 'MUS')).toEqual({})
      expect(await wordings.own(employee.id, 'a-concept', 'MUS')).toEqual({})
      await wordings.keepOwn(leader.id, 'a-concept', 'MUS', {})
      expect(await wordings.own(leader.id, 'a-concept', 'MUS')).toEqual({})
    })
  })
}
