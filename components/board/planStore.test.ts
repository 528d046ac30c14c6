import { expect, test } from 'vitest'
import type { AgreementId } from '@/lib/domain/ids'
import { createPlanStore } from './planStore'

test('an agreement is shown where the plan is, and opens it where it is closed; asked for again, it is news', () => {
  const plan = createPlanStore()
  const seen: unknown[] = []
  const leave = plan.subscribe(() => seen.push(plan.snapshot().shown))
  const agreement = 'a' as AgreementId
  plan.show(agreement)
  expect(plan.snapshot()).toMatchObject({ size: 'drawer', shown: { agreement } })
  plan.show(agreement)
  expect(seen[0]).not.toBe(seen[1])
  plan.resize('sheet')
  expect(plan.snapshot()).toMatchObject({ size: 'sheet', isByHand: true, from: 'drawer', shown: undefined })
  plan.show(agreement)
  expect(plan.snapshot().size).toBe('sheet')
  leave()
  plan.resize('closed', false)
  expect(seen).toHaveLength(4)
  expect(plan.snapshot().isByHand).toBe(false)
})
