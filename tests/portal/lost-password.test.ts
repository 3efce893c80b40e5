// Who forgot the password comes back in through the mail, in a browser.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catchMail, type MailCatcher } from '../../packages/server/src/delivery/testing/mail-catcher.ts'
import { type TestNode, testNode } from '../network.ts'
import { addPerson } from '../visitor.ts'
import { browserIsHere, lookAt, openBrowser, signIn, visit } from './browser.ts'

const email = 'femke@korenaar.example'
const next = 'een heel nieuw wachtwoord'

describe.skipIf(!browserIsHere)('a lost password', () => {
  let t: TestNode
  let browser: Browser
  let mail: MailCatcher

  beforeAll(async () => {
    t = await testNode({ portal: true })
    browser = await openBrowser()
    mail = await catchMail()
    await t.call('PATCH', '/api/v1/settings', t.operatorToken, { mail: { smtpUrl: mail.url } })
    const baker = await t.member('Bakkerij De Korenaar')
    await addPerson(t, email, [baker.id])
  })
  afterAll(async () => {
    await browser?.close()
    await t?.close()
    await mail?.close()
  })

  it('is asked for on the sign-in page, chosen by the link, and signs in', async () => {
    const { page, context, quiet } = await visit(browser, t.url)
    await page.goto('/sign-in')
    await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click()
    await page.getByText('Wij sturen u een mail met een link').waitFor()
    await lookAt(page, 'lost-password-ask')
    await page.getByLabel('E-mailadres').fill(email)
    await page.getByRole('button', { name: 'Stuur de mail' }).click()
    await page.getByText('Dan staat er zo een mail klaar').waitFor()
    await lookAt(page, 'lost-password-asked')
    await expect.poll(() => mail.to(email).length, { timeout: 10_000 }).toBe(1)
    const link = /https?:\S+\/new-password#token=\w+/.exec(mail.to(email)[0]?.text ?? '')?.[0] ?? ''
    await page.goto(link)
    await page.getByText('U bent daarna overal uitgelogd').waitFor()
    await lookAt(page, 'lost-password-choose')
    await page.getByLabel('Kies een wachtwoord').fill(next)
    await page.getByRole('button', { name: 'Bewaar het nieuwe wachtwoord' }).click()
    await page.waitForURL('**/sign-in')
    await page.getByText('Uw nieuwe wachtwoord is bewaard').waitFor()
    await signIn(page, email, next)
    await page.locator('.shell').waitFor()
    await page.goto('/new-password')
    await page.getByText('ontbreekt een stuk').waitFor()
    quiet()
    await context.close()
  })
})
