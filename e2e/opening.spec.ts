import { expect } from '@playwright/test'
import { goToBoard, leaderAndEmployee, prepare } from './people'
import { pickersOf, pieceOf } from './pieces'
import { type RunningServer, startServer } from './startServer'
import { test } from './test'

let server: RunningServer

test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

test('everyone’s words are turned over together; a thought is laid on the table by its owner alone', async ({
  browser,
}) => {
  const { soeren, maria, conversationId } = await leaderAndEmployee(browser, server)

  await test.step('Maria picks, thinks, and says that she is ready', async () => {
    const thought = 'Jeg trives bedst om morgenen.'
    await prepare(maria.page, server, conversationId, { words: ['mod', 'ansvar'], thought, isReady: true })
  })

  await test.step('Søren sees that she is ready, and not one of her words', async () => {
    await prepare(soeren.page, server, conversationId, { words: ['mod'] })
    await soeren.page.goto(`${server.url}/conversations/${conversationId}`)
    await expect(soeren.page.getByText('Maria er klar')).toBeVisible()
    await expect(soeren.page.getByText('Søren er ikke klar')).toBeVisible()
    await expect(soeren.page.locator('[data-picked-by]')).toHaveCount(0)
  })

  await test.step('he opens the table, and the words are turned for both at once', async () => {
    await goToBoard(maria.page, server, conversationId)
    await soeren.page.getByRole('button', { name: 'Åbn bordet' }).click()
    for (const { page } of [soeren, maria]) {
      await expect(page.locator('[data-toast]').getByText('Bordet er åbent. 3 ord er vendt.')).toBeVisible()
      await expect(pickersOf(page, 'mod')).toHaveText('SFML')
      await expect(pickersOf(page, 'ansvar')).toHaveText('ML')
      await expect(page.locator('[data-picked-by]')).toHaveCount(2)
      await expect(page.getByRole('button', { name: 'Stikord: Ansvar, valgt af Maria' })).toBeAttached()
    }
    await expect(soeren.page.getByRole('button', { name: 'Åbn bordet' })).toHaveCount(0)
  })

  await test.step('her thought is covered on her own screen, and is laid by one act', async () => {
    await pieceOf(maria.page, 'question:adfaerd-1').press('Enter')
    const thought = maria.page.getByRole('region', { name: 'Din egen tanke' })
    await expect(thought).toBeVisible()
    await expect(thought.getByText('Jeg trives bedst om morgenen.')).toHaveCount(0)
    await thought.getByRole('button', { name: 'Læg på bordet' }).click()
    await pieceOf(soeren.page, 'question:adfaerd-1').press('Enter')
    const card = soeren.page.locator('[data-card="question:adfaerd-1"]')
    await expect(card.getByRole('textbox')).toHaveValue('Jeg trives bedst om morgenen.')
    await expect(soeren.page.getByRole('region', { name: 'Din egen tanke' })).toHaveCount(0)
  })

  await test.step('a word picked later comes to the table as it is picked, also after a refresh', async () => {
    await prepare(maria.page, server, conversationId, { words: ['roller'] })
    await expect(pickersOf(soeren.page, 'roller')).toHaveText('ML')
    await soeren.page.reload()
    await expect(pickersOf(soeren.page, 'roller')).toHaveText('ML')
  })

  await test.step('the course of the conversation tells who did what, and leads one step on and back', async () => {
    await soeren.page.goto(`${server.url}/conversations/${conversationId}/life`)
    await expect(soeren.page.locator('[aria-current="step"]')).toContainText('I gang')
    await soeren.page.getByRole('button', { name: 'Gå videre: Aftaler indgås' }).click()
    await expect(soeren.page.locator('[aria-current="step"]')).toContainText('Aftaler indgås')
    await maria.page.goto(`${server.url}/conversations/${conversationId}/life`)
    await expect(maria.page.locator('[aria-current="step"]')).toContainText('Aftaler indgås')
    await expect(maria.page.getByRole('button', { name: /Gå videre|Gå et skridt/ })).toHaveCount(0)
    await soeren.page.getByRole('button', { name: 'Gå et skridt tilbage: I gang' }).click()
    await expect(soeren.page.locator('[aria-current="step"]')).toContainText('I gang')
    await goToBoard(maria.page, server, conversationId)
    await expect(pickersOf(maria.page, 'mod')).toHaveText('SFML')
  })
})
