// A roster and the question about a contact in a browser, at phone width: added, read as gaps, removed, answered.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askContacts } from '../../packages/server/src/delivery/index.ts'
import { catchMail, type MailCatcher } from '../../packages/server/src/delivery/testing/mail-catcher.ts'
import { writeSetting } from '../../packages/server/src/organisations/index.ts'
import { jobEyes, openVault } from '../../packages/server/src/platform/index.ts'
import { type TestNode, testNode } from '../network.ts'
import { addPerson, password } from '../visitor.ts'
import { browserIsHere, devices, lookAt, openBrowser, signIn, visit } from './browser.ts'

const phone = devices[2]

describe.skipIf(!browserIsHere)('people and channels', () => {
  let t: TestNode
  let browser: Browser
  let mailbox: MailCatcher
  let bakery: { id: string; token: string }

  beforeAll(async () => {
    t = await testNode({ portal: true })
    browser = await openBrowser()
    mailbox = await catchMail()
    bakery = await t.member('Bakkerij De Korenaar')
    await addPerson(t, 'baas@korenaar.example', [bakery.id])
    const add = (name: string, email: string) =>
      t.call('POST', `/api/v1/members/${bakery.id}/contacts`, t.operatorToken, {
        ...{ name, roles: ['on-call'], email, phone: '+31 50 000 00 00' },
      })
    await add('Femke', 'femke@korenaar.example')
    await add('Jelle', 'jelle@korenaar.example')
  })
  afterAll(async () => {
    await browser?.close()
    await t?.close()
    await mailbox?.close()
  })

  const roster = (page: Page) => page.getByRole('region', { name: 'Piketrooster' })
  const names = async (page: Page) =>
    await page.getByRole('table', { name: 'Contacten' }).locator('.cell-title').allTextContents()

  it('show a roster: none, then a shift with its gaps, then a date, and remove it again', async () => {
    const { page, quiet, context } = await visit(browser, t.url, phone)
    await signIn(page, 'baas@korenaar.example', password)
    await page.locator('.shell').waitFor()
    await page.goto('/people')
    await roster(page).getByText('Geen rooster: ’s nachts krijgt u mail en een telefoontje').waitFor()

    await roster(page).getByRole('button', { name: 'Voeg een vaste dienst toe' }).click()
    const dialog = page.getByRole('dialog')
    for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck()
    await dialog.getByRole('button', { name: 'Voeg toe aan het rooster' }).click()
    await dialog.locator('[aria-invalid=true]').first().waitFor()
    for (const box of await dialog.getByRole('checkbox').all()) await box.check()
    await lookAt(page, 'roster-add-shift')
    await dialog.getByRole('button', { name: 'Voeg toe aan het rooster' }).click()
    await dialog.waitFor({ state: 'detached' })
    await roster(page).getByText('elke dag 18:00 – 08:00 (volgende dag)').waitFor()
    await roster(page)
      .getByText(/^Niemand heeft piket: \w\w \d+ \w+ 08:00 – \w\w \d+ \w+ 18:00 CES?T$/)
      .first()
      .waitFor()

    await roster(page).getByRole('button', { name: 'Voeg een losse datum toe' }).click()
    await dialog.locator('[name=from]').fill('2099-12-24T18:00')
    await dialog.locator('[name=until]').fill('2099-12-24T17:00')
    await dialog.getByRole('button', { name: 'Voeg toe aan het rooster' }).click()
    await dialog.getByText('die na het begin komen').waitFor()
    await dialog.locator('[name=until]').fill('2099-12-26T09:00')
    await dialog.locator('[name=contactId]').selectOption({ label: 'Jelle' })
    await dialog.getByRole('button', { name: 'Voeg toe aan het rooster' }).click()
    await roster(page).getByText('do 24 dec 18:00 – za 26 dec 09:00').waitFor()
    await lookAt(page, 'roster-phone')

    await roster(page)
      .getByRole('button', { name: /^Haal weg: Femke/ })
      .click()
    await roster(page).getByText('elke dag').waitFor({ state: 'detached' })
    await roster(page).getByText('Nu heeft niemand piket').waitFor()
    quiet()
    await context.close()
  }, 60_000)

  it('say that somebody else changed the roster, and show what is there now', async () => {
    const { page, context } = await visit(browser, t.url, devices[0])
    await signIn(page, 'baas@korenaar.example', password)
    await page.locator('.shell').waitFor()
    await page.goto('/people')
    await roster(page)
      .getByRole('button', { name: /^Haal weg: Jelle/ })
      .waitFor()
    const path = `/api/v1/members/${bakery.id}/roster`
    const { body } = await t.call<{ revision: number }>('GET', path)
    await t.call('PUT', path, t.operatorToken, { revision: body.revision, shifts: [], dates: [] })
    await roster(page)
      .getByRole('button', { name: /^Haal weg: Jelle/ })
      .click()
    await page.getByText('Iemand anders veranderde het rooster net.').waitFor()
    await roster(page).getByText('do 24 dec').waitFor({ state: 'detached' })
    await lookAt(page, 'roster-desk')

    expect(await names(page)).toEqual(['Femke', 'Jelle'])
    await page.getByRole('button', { name: 'Bel Jelle eerder' }).click()
    await expect.poll(() => names(page)).toEqual(['Jelle', 'Femke'])
    await context.close()
  }, 60_000)

  it('are asked by mail whether they are still right, and the page says what was answered', async () => {
    const vault = await openVault(t.folder)
    const quarter = new Date(Date.now() + 91 * 24 * 3600_000)
    t.clock.set(quarter)
    await t.database.database.as(jobEyes('test'), async (scope) => {
      await writeSetting(scope, 'mail.smtp', vault.seal(mailbox.url).toString('base64'), quarter)
    })
    await askContacts({ database: t.database.database, vault, clock: t.clock, publicUrl: t.url })
    await t.node.delivery.runDue()
    const linkOf = (address: string) => /\/contact#token=[\w-]+/.exec(mailbox.to(address)[0]?.text ?? '')?.[0] ?? ''
    const { page, quiet, context } = await visit(browser, t.url, phone)
    await page.goto(linkOf('femke@korenaar.example'))
    await page.getByText('Dag en nacht bereikbaar').waitFor()
    await lookAt(page, 'contact-question')
    await page.getByRole('button', { name: 'Ja, dit klopt nog' }).click()
    await page.getByText('Over drie maanden vragen wij het opnieuw.').waitFor()
    await page.goto(linkOf('jelle@korenaar.example'))
    await page.getByRole('button', { name: 'Nee, dit klopt niet meer' }).click()
    await page.locator('[name=said]').fill('Jelle werkt hier niet meer.')
    await lookAt(page, 'contact-question-doubt')
    await page.getByRole('button', { name: 'Zeg dat dit niet klopt' }).click()
    await page.getByText('weten het nu').waitFor()
    quiet()
    await context.close()
    const { body } = await t.call<{ items: { name: string; freshness: string }[] }>(
      'GET',
      `/api/v1/members/${bakery.id}/contacts`,
    )
    expect(body.items.map(({ name, freshness }) => [name, freshness])).toEqual([
      ['Jelle', 'doubted'],
      ['Femke', 'fresh'],
    ])
  }, 60_000)
})
