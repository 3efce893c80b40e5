// The first day in a browser: set-up by the one-time link, members, a source, a report, the preview, the mail, the answer.

import { TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestNode, testNode } from '../network.ts'
import { browserIsHere, lookAt, openBrowser, visit } from './browser.ts'

const password = 'drie losse woorden'
const report = [
  'timestamp,ip,port,protocol,hostname,tag,asn,geo,severity',
  '"2026-11-24 02:00:00","192.0.2.10",3389,"tcp","","rdp",64496,"NL","high"',
  '"2026-11-24 02:00:00","203.0.113.9",3389,"tcp","","rdp",64499,"NL","high"',
  '"2026-11-24 02:00:00","no address",3389,"tcp","","rdp",64496,"NL","high"',
].join('\n')

async function enrol(page: Page): Promise<TOTP> {
  await page.waitForURL('**/second-factor')
  await page.getByRole('button', { name: 'Gebruik een app met codes' }).click()
  const secret = await page.getByTestId('totp-secret').textContent()
  const totp = new TOTP({ secret: secret ?? '', digits: 6, period: 30 })
  await page.getByLabel('Code van zes cijfers').fill(totp.generate())
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click()
  await page.getByRole('heading', { name: 'Bewaar uw herstelcodes' }).waitFor()
  expect(await page.locator('.codes li').count()).toBe(10)
  await page.getByLabel('Ik heb de codes bewaard').check()
  await page.getByRole('button', { name: 'Naar het portaal' }).click()
  return totp
}

describe.skipIf(!browserIsHere)('the first day', () => {
  let t: TestNode
  let browser: Browser
  let operator: Awaited<ReturnType<typeof visit>>
  let member: Awaited<ReturnType<typeof visit>>
  let invitation = ''
  beforeAll(async () => {
    t = await testNode({ portal: true, empty: true })
    browser = await openBrowser()
    operator = await visit(browser, t.url)
    member = await visit(browser, t.url)
  })
  afterAll(async () => {
    operator.quiet()
    member.quiet()
    await browser?.close()
    await t?.close()
  })

  it('is set up through the one-time link, with a second factor', async () => {
    const { page } = operator
    await page.goto((await t.node.setUpLink()) ?? '')
    await lookAt(page, 'first-day-set-up')
    await page.getByLabel('Naam van uw organisatie').fill('Stichting Schakel Noord')
    await page.getByLabel('Uw naam').fill('Jelle Hofstra')
    await page.getByLabel('Uw e-mailadres').fill('jelle@schakel-noord.example')
    await page.getByLabel('Kies een wachtwoord').fill(password)
    await page.getByRole('button', { name: 'Maak het portaal' }).click()
    await enrol(page)
    await page.getByRole('heading', { level: 1, name: 'Bureau' }).waitFor()
    await page.getByRole('heading', { name: 'Zo begint u' }).getByText('0 van 4 gedaan').waitFor()
    await lookAt(page, 'first-day-empty-desk')
  })

  it('the set-up link works once', async () => {
    expect(await t.node.setUpLink()).toBeNull()
    const { page, context } = await visit(browser, t.url)
    await page.goto('/setup#token=guess')
    await page.getByText('Dit portaal is al ingericht.').waitFor()
    await context.close()
  })

  it('registers a member and refuses a network with host bits with what was meant', async () => {
    const { page } = operator
    await page.goto('/members/new')
    await page.getByLabel('Naam van de organisatie').fill('Bakkerij De Korenaar')
    await page.getByLabel('Nummer', { exact: true }).fill('1234')
    await page.getByRole('button', { name: 'Voeg de deelnemer toe' }).click()
    await page.getByText('Een KvK-nummer heeft precies acht cijfers').waitFor()
    await page.getByLabel('Nummer', { exact: true }).fill('12345678')
    await page.getByRole('button', { name: 'Voeg de deelnemer toe' }).click()
    await page.getByRole('heading', { level: 1, name: 'Bakkerij De Korenaar' }).waitFor()
    await page.getByLabel('Netwerk, AS-nummer of domein').fill('192.0.2.9/27')
    await page.getByRole('button', { name: 'Voeg toe', exact: true }).click()
    await page.getByText('Bedoelt u 192.0.2.0/27?').waitFor()
    await page.getByLabel('Netwerk, AS-nummer of domein').fill('192.0.2.0/27')
    await page.getByRole('button', { name: 'Voeg toe', exact: true }).click()
    await page.getByRole('cell', { name: /192\.0\.2\.0\/27/ }).waitFor()
  })

  it('invites someone; without mail the link is shown once', async () => {
    const { page } = operator
    const invite = page.locator('section', { has: page.getByRole('heading', { name: 'Uitnodigingen' }) })
    await invite.getByLabel('E-mailadres').fill('femke@korenaar.example')
    await invite.getByRole('button', { name: 'Nodig uit' }).click()
    invitation = (await invite.locator('.note code').textContent()) ?? ''
    expect(invitation).toContain('/invitation#token=')
    await lookAt(page, 'first-day-member')
  })

  it('takes a report of a new source, waits, and shows who would get what', async () => {
    const { page } = operator
    await page.goto('/sources/new')
    await page.getByLabel('Naam zoals u hem ziet').fill('Schaduwscan')
    await page.getByLabel('Korte naam').fill('shadowserver')
    await page.getByRole('button', { name: 'Voeg de bron toe' }).click()
    await page.getByRole('heading', { level: 1, name: 'Schaduwscan' }).waitFor()
    await page.locator('input[type=file]').setInputFiles({
      name: '2026-11-24-scan_rdp-noord.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(report),
    })
    await page.getByText('3 regels gelezen, 1 van deelnemers').waitFor()
    await lookAt(page, 'first-day-source')
    await page.getByRole('link', { name: 'Bekijk', exact: true }).click()
    await page.getByRole('heading', { name: '1 deelnemer krijgt dit' }).waitFor()
    const sum = await page.locator('table.sum tr').allInnerTexts()
    expect(sum.map((row) => Number(row.trim().split(/\s/)[0]))).toEqual([1, 0, 1, 1, 3])
    await page
      .getByRole('cell', { name: /no address/ })
      .first()
      .waitFor()
    await lookAt(page, 'first-day-wave')
  })

  it('the member sees nothing before the operator forwards it', async () => {
    const { page } = member
    await page.goto(invitation)
    await page.getByText('Bakkerij De Korenaar').waitFor()
    await lookAt(page, 'first-day-invitation')
    await page.getByLabel('Uw naam').fill('Femke de Wit')
    await page.getByLabel('Kies een wachtwoord').fill(password)
    await page.getByRole('button', { name: 'Doe mee' }).click()
    await page.waitForURL('**/second-factor')
    await page.getByRole('button', { name: 'Nu niet' }).click()
    await page.getByRole('heading', { level: 1, name: 'Vandaag hoeft u niets te doen' }).waitFor()
    await lookAt(page, 'first-day-nothing-to-do')
  })

  it('forwards it with one final action', async () => {
    const { page } = operator
    await page.getByRole('button', { name: 'Stuur door naar 1 deelnemer' }).click()
    await page.getByText('Doorgestuurd.').waitFor()
  })

  it('ticks the first steps that were really taken: a member and a file, no logo and no mail yet', async () => {
    const { page } = operator
    await page.goto('/desk')
    await page.getByRole('heading', { name: 'Zo begint u' }).getByText('2 van 4 gedaan').waitFor()
  })

  it('the member reads what it is, answers in one click, undoes, and answers again', async () => {
    const { page } = member
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Eén bevinding wacht op u' }).waitFor()
    await page.getByRole('link', { name: /Bureaublad op afstand/ }).click()
    await page.getByText('Iedereen op internet kan bij het inlogscherm').waitFor()
    await page.getByText('192.0.2.0/27').first().waitFor()
    await lookAt(page, 'first-day-finding')
    await page.getByRole('button', { name: /^Opgelost/ }).click()
    await page.getByText('U antwoordde: Opgelost').first().waitFor()
    await page.getByRole('button', { name: 'Maak ongedaan' }).click()
    await page.getByText('Uw antwoord is ingetrokken.').waitFor()
    await page.getByRole('button', { name: /^Risico aanvaard/ }).click()
    await page.getByLabel('Waarom aanvaardt u het?').fill('Wordt volgende maand vervangen')
    await page.getByRole('button', { name: 'Verstuur dit antwoord' }).click()
    await page.getByText('U antwoordde: Risico aanvaard').first().waitFor()
    await lookAt(page, 'first-day-answered')
  })

  it('the operator sees who answered what', async () => {
    const { page } = operator
    await page.goto('/findings?status=all')
    await page.getByRole('link', { name: /Bureaublad op afstand/ }).click()
    await page.getByText('Wordt volgende maand vervangen').waitFor()
    await page.getByText('op naam van de deelnemer').waitFor()
    expect(await page.getByText('Waarom u').count()).toBe(0)
    await page.getByText('(Femke de Wit)').first().waitFor()
    await page.goto('/log?action=finding')
    await page.getByText('Bevinding beantwoord').first().waitFor()
    await page.getByText('Femke de Wit').first().waitFor()
    await lookAt(page, 'first-day-log')
  })

  it('undoes the wrong file by name and says who had seen it', async () => {
    const { page } = operator
    await page.goto('/sources')
    await page.getByRole('link', { name: 'Schaduwscan' }).first().click()
    await page.getByRole('link', { name: '2026-11-24-scan_rdp-noord.csv' }).click()
    await page.getByRole('button', { name: 'Draai dit bestand terug' }).click()
    await page.locator('dialog input').fill('2026-11-24-scan_rdp-noord.csv')
    await page.locator('dialog').getByRole('button', { name: 'Draai dit bestand terug' }).click()
    await page.getByText('Teruggedraaid').first().waitFor()
  })

  it('asks by the other member’s name before an asset that touches it counts', async () => {
    const { page } = operator
    await page.goto('/members/new')
    await page.getByLabel('Naam van de organisatie').fill('Molen De Hoop')
    await page.getByLabel('Nummer', { exact: true }).fill('87654321')
    await page.getByRole('button', { name: 'Voeg de deelnemer toe' }).click()
    await page.getByRole('heading', { level: 1, name: 'Molen De Hoop' }).waitFor()
    const value = page.getByLabel('Netwerk, AS-nummer of domein')
    await value.fill('192.0.2.16/28')
    await page.getByRole('button', { name: 'Voeg toe', exact: true }).click()
    const dialog = page.locator('dialog')
    await dialog.getByText('192.0.2.16/28 ligt in 192.0.2.0/27 van Bakkerij De Korenaar.').waitFor()
    await lookAt(page, 'first-day-overlap')
    await dialog.getByRole('button', { name: 'Terug' }).click()
    expect(await value.inputValue()).toBe('192.0.2.16/28')
    expect(await page.getByRole('cell', { name: /192\.0\.2\.16/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Voeg toe', exact: true }).click()
    await dialog.locator('input').fill('Bakkerij De Korenaar')
    await dialog.getByRole('button', { name: 'Voeg toch toe' }).click()
    await page.getByRole('cell', { name: /192\.0\.2\.16\/28/ }).waitFor()
    await expect.poll(() => value.inputValue()).toBe('')
  })

  it('asks whether a very wide network is meant before it counts', async () => {
    const { page } = operator
    const value = page.getByLabel('Netwerk, AS-nummer of domein')
    await value.fill('3fff::/28')
    await page.getByRole('button', { name: 'Voeg toe', exact: true }).click()
    const dialog = page.locator('dialog')
    await dialog.getByText('3fff::/28 is zo groot als 1.048.576 vestigingen').waitFor()
    await lookAt(page, 'first-day-wide')
    await dialog.getByRole('button', { name: 'Terug' }).click()
    expect(await value.inputValue()).toBe('3fff::/28')
    await page.getByRole('button', { name: 'Voeg toe', exact: true }).click()
    await dialog.getByRole('button', { name: 'Ja, dit klopt' }).click()
    await page.getByRole('cell', { name: /3fff::/ }).waitFor()
    await expect.poll(() => value.inputValue()).toBe('')
  })

  it('shows the trial of a file with what touches another, and asks by that name', async () => {
    const { page } = operator
    await page.getByRole('button', { name: 'Lees een CSV in' }).click()
    await page.locator('dialog input[type=file]').setInputFiles({
      name: 'assets.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('type,value\ndomain,dehoop.example\nnetwork,192.0.2.8/29\nnetwork,192.0.2.0/27\n'),
    })
    await page.getByText('1 systeem raakt ook een andere deelnemer.').waitFor()
    await page.getByText('Dit is al van een andere deelnemer.').waitFor()
    await lookAt(page, 'first-day-import')
    await page.getByRole('button', { name: 'Voeg 2 systemen toe' }).click()
    const asks = page.locator('dialog').last()
    await asks.locator('input[type=text], input:not([type])').fill('Bakkerij De Korenaar')
    await asks.getByRole('button', { name: 'Voeg toch toe' }).click()
    await page.getByText('2 systemen zijn toegevoegd.').waitFor()
  })
})
