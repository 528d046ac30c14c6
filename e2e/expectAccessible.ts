import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** axe finds nothing on the page as it is now, in the light or in the dark; `what` names it where it does. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    // Without motion no colour is caught half-way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect.poll(() => page.evaluate(running)).toBe(0)
    await expectNothingFound(page, `${what}, ${colorScheme}`)
  }
  await page.emulateMedia({ reducedMotion: null })
}

/** Runs in the page. What hands carry has animations that stand still. */
const running = () => document.getAnimations().filter(({ playState }) => playState === 'running').length

async function expectNothingFound(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Spares a page of its own for every look; it is for frames, and we have none.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  expect(found, what).toEqual([])
}
