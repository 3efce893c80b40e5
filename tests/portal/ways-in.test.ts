// Ways in, in a browser: a passkey made and used, one person for two organisations, and the admin who lost everything.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensurePerson, giveRole, makeAccount, recoveryWord } from '../../packages/server/src/organisations/index.ts'
import { jobEyes } from '../../packages/server/src/platform/index.ts'
import { type TestNode, testNode } from '../network.ts'
import { operatorAdmin } from '../visitor.ts'
import { browserIsHere, lookAt, openBrowser, signIn, visit } from './browser.ts'

const password = 'drie losse woorden'

describe.skipIf(!browserIsHere)('ways in', () => {
  let t: TestNode
  let browser: Browser

  async function person(email: string, name: string, organisations: readonly string[]): Promise<void> {
    const accountId = await makeAccount(t.node.signIn, { email, name, password })
    await t.database.database.as(jobEyes('test'), async (scope) => {
      const personId = await ensurePerson(scope, { email, name, language: 'nl', accountId }, new Date())
      for (const id of organisations) await giveRole(scope, personId, id, 'admin', new Date())
    })
  }
  beforeAll(async () => {
    t = await testNode({ portal: true })
    browser = await openBrowser()
    const baker = await t.member('Bakkerij De Korenaar')
    const printer = await t.member('Drukkerij Van Loon')
    await person('femke@korenaar.example', 'Femke de Wit', [baker.id, printer.id])
    await person('sanne@korenaar.example', 'Sanne Bakker', [baker.id])
    await person('jelle@schakel-noord.example', 'Jelle Hofstra', [t.operatorId])
  })
  afterAll(async () => {
    await browser?.close()
    await t?.close()
  })

  it('a passkey is made on the account page and signs in without a password', async () => {
    const { page, context, quiet } = await visit(browser, t.url)
    const devtools = await context.newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await signIn(page, 'sanne@korenaar.example', password)
    await page.locator('.shell').waitFor()
    await page.goto('/account')
    await page.getByLabel('Naam van dit apparaat').fill('Laptop van Sanne')
    await page.getByRole('button', { name: 'Voeg een passkey toe' }).click()
    await page.getByText('Laptop van Sanne').waitFor()
    await lookAt(page, 'ways-in-account')
    await page.getByRole('button', { name: 'Log uit' }).click()
    await page.waitForURL('**/sign-in**')
    await signIn(page, 'sanne@korenaar.example', password)
    await page.getByText('Dit account heeft een passkey').waitFor()
    await lookAt(page, 'ways-in-passkey-needed')
    await page.getByRole('button', { name: 'Log in met een passkey' }).click()
    await page.locator('.shell').waitFor()
    quiet()
    await context.close()
  })

  it('a person who acts for two organisations chooses for which', async () => {
    const { page, context } = await visit(browser, t.url)
    await signIn(page, 'femke@korenaar.example', password)
    await page.locator('.shell').waitFor()
    await page.goto('/account')
    const other = page.getByRole('button', { name: 'Kies', exact: true })
    await other.click()
    await page.waitForURL('**/today')
    const now = await page.locator('.who b').textContent()
    expect(['Bakkerij De Korenaar', 'Drukkerij Van Loon']).toContain(now)
    await page.goto('/account')
    await page
      .locator('li', { hasText: now ?? '' })
      .getByText('Nu')
      .waitFor()
    await context.close()
  })

  it('who changes a way to sign in long after signing in is asked once more who it is', async () => {
    const { page, context, quiet } = await visit(browser, t.url)
    await signIn(page, 'femke@korenaar.example', password)
    await page.locator('.shell').waitFor()
    t.clock.set(new Date(Date.now() + 6 * 60_000))
    await page.goto('/account')
    await page.getByLabel('Uw huidige wachtwoord').fill(password)
    await page.getByLabel('Nieuw wachtwoord').fill('vier losse woorden samen')
    await page.getByRole('button', { name: 'Verander het wachtwoord' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Laat zien dat u het bent').waitFor()
    await lookAt(page, 'ways-in-fresh-proof')
    await dialog.getByLabel('Uw wachtwoord nu').fill('een verkeerd wachtwoord')
    await dialog.getByRole('button', { name: 'Ga verder' }).click()
    await dialog.getByText('Het wachtwoord of de code klopt niet.').waitFor()
    await dialog.getByLabel('Uw wachtwoord nu').fill(password)
    await dialog.getByRole('button', { name: 'Ga verder' }).click()
    await page.getByText('Uw wachtwoord is veranderd.').waitFor()
    t.clock.set(null)
    quiet()
    await context.close()
  })

  it('who is invited with an account signs in with it and says yes', async () => {
    const operator = await operatorAdmin(t, 'anna@schakel-noord.example')
    const third = await t.member('Zuivelhuis Terpen')
    const invited = await operator.ask<{ link: string }>('POST', `/api/v1/members/${third.id}/invitations`, {
      email: 'femke@korenaar.example',
    })
    const { page, context, quiet } = await visit(browser, t.url)
    await page.goto(invited.body.link)
    await page.getByText('Er is al een account voor femke@korenaar.example').waitFor()
    await lookAt(page, 'ways-in-invited')
    await page.locator('input[name=password]').fill('vier losse woorden samen')
    await page.getByRole('button', { name: 'Log in', exact: true }).click()
    await page.getByText('U bent ingelogd als femke@korenaar.example').waitFor()
    await page.getByRole('button', { name: 'Doe mee' }).click()
    await page.locator('.shell').waitFor()
    await page.goto('/account')
    await page.getByText('Zuivelhuis Terpen').first().waitFor()
    quiet()
    await context.close()
  })

  it('the admin who lost everything comes back by the link of the command, and must set up a second factor', async () => {
    const word = await recoveryWord(t.database.database, t.clock, 'jelle@schakel-noord.example')
    const { page, context } = await visit(browser, t.url)
    await page.goto(`/recover#token=${word}`)
    await page.getByLabel('Kies een wachtwoord').fill('een heel nieuw wachtwoord')
    await page.getByRole('button', { name: 'Bewaar het nieuwe wachtwoord' }).click()
    await page.waitForURL('**/sign-in')
    await signIn(page, 'jelle@schakel-noord.example', password)
    await page.getByText('Het adres of het wachtwoord klopt niet.').waitFor()
    await signIn(page, 'jelle@schakel-noord.example', 'een heel nieuw wachtwoord')
    await page.waitForURL('**/second-factor')
    await page.getByText('is dit verplicht').waitFor()
    await lookAt(page, 'ways-in-second-factor')
    await page.goto(`/recover#token=${word}`)
    await page.getByLabel('Kies een wachtwoord').fill('een derde lang wachtwoord')
    await page.getByRole('button', { name: 'Bewaar het nieuwe wachtwoord' }).click()
    await page.getByText('Deze link is al gebruikt of is verlopen').waitFor()
    await context.close()
  })

  it('the operator sees when a member was last in the portal', async () => {
    const { body } = await t.call<{ items: { name: string; lastSeenAt: string | null }[] }>('GET', '/api/v1/members')
    expect(body.items.some(({ lastSeenAt }) => lastSeenAt !== null)).toBe(true)
  })

  it('a wrong way back after signing in never leaves the portal', async () => {
    const { page, context } = await visit(browser, t.url)
    await page.goto('/sign-in?back=https%3A%2F%2Fevil.example%2F')
    await page.locator('input[name=email]').fill('femke@korenaar.example')
    await page.locator('input[name=password]').fill('vier losse woorden samen')
    await page.locator('button[type=submit]').click()
    await page.locator('.shell').waitFor()
    expect(new URL(page.url()).origin).toBe(t.url)
    await context.close()
  })
})
